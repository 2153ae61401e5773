import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { photoWords, shotsOf } from "../photo-shots.ts";
import * as drawings from "./photo-drawings.tsx";

/**
 * The pictures that a craft's goods need, drawn, each with whether a photograph fills it already: the first `count` are.
 * Without a count it only tells which they are.
 */
export function PhotoGuide({ family, count }: { family: string; count?: number }) {
  const say = useSay();
  const shots = shotsOf(family);
  return (
    <ol id="shots" className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-6 lg:max-w-4xl lg:grid-cols-4">
      {shots.map(({ name, title, text }, index) => (
        <li key={name}>
          <svg viewBox="0 0 160 120" aria-hidden="true" className="w-full rounded-lg bg-sunk">
            {drawings[name]}
            <path
              d="M8 22V8h14M138 8h14v14M152 98v14h-14M22 112H8V98"
              fill="none"
              strokeWidth="2.5"
              className={count !== undefined && index < count ? "stroke-leaf" : "stroke-edge"}
            />
          </svg>
          <p className="mt-2 text-sm font-semibold sm:text-base">{say(title)}</p>
          <p className="text-xs text-soft sm:text-sm">{say(text)}</p>
          {count === undefined ? null : (
            <p className="mt-1.5">
              {index < count ? (
                <Status tone="good">{say(photoWords.filled)}</Status>
              ) : (
                <Status>{say(photoWords.open)}</Status>
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
