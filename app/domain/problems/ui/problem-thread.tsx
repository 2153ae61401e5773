import type { ReactNode } from "react";
import type { ProblemThread as Thread } from "#app/domain/problems/queries.server.ts";
import { problemKindWords, words } from "#app/domain/problems/words.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { ProblemMark } from "./problem-mark.tsx";

interface ProblemThreadProps {
  thread: Thread;
  /** The buyer reads what she wrote as her own. */
  mine?: boolean;
  pictureAt: (photo: string) => string;
}

/** What was reported and what was answered, in the order in which it was written, with the photographs. */
export function ProblemThread({ thread, mine = false, pictureAt }: ProblemThreadProps) {
  const say = useSay();
  const said = [
    ...thread.buyerSaid.map((one) => ({ ...one, buyer: true })),
    ...thread.sellerSaid.map((one) => ({ ...one, buyer: false })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <div className="space-y-6">
      <p className="flex flex-wrap items-center gap-3">
        <strong className="text-lg">{say(problemKindWords[thread.kind])}</strong>
        <ProblemMark problem={thread} />
      </p>
      <ol className="space-y-4">
        {said.map((one, index) => (
          <li
            key={`${one.at} ${one.buyer}`}
            className={`max-w-2xl rounded-lg border border-line p-4 ${one.buyer ? "bg-raised" : "ms-6 bg-sunk sm:ms-12"}`}
          >
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
              <span className="font-semibold">
                {one.buyer
                  ? say(mine ? words.youWrote : words.buyerWrote)
                  : say(words.sellerWrote, { shop: say(thread.shop) })}
              </span>
              <DateText at={one.at} style="instant" />
            </p>
            <p dir="auto" className="mt-1 whitespace-pre-line">
              {one.text}
            </p>
            {index === 0 && thread.photos.length > 0 ? <Pictures photos={thread.photos} at={pictureAt} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Pictures({ photos, at }: { photos: readonly string[]; at: (photo: string) => string }): ReactNode {
  const say = useSay();
  return (
    <ul className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
      {photos.map((photo, index) => (
        <li key={photo}>
          <a href={at(photo)} className="block overflow-hidden rounded-md border border-line">
            <img
              src={at(photo)}
              alt={say(words.photo, { n: index + 1 })}
              loading="lazy"
              decoding="async"
              className="aspect-square w-full bg-sunk object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
