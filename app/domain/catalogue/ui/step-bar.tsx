import { localDigits } from "#app/platform/digits.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { StepState } from "../listing-steps.ts";
import { listingWords as words } from "../listing-words.ts";

type Place = Pick<StepState, "id" | "title"> & Partial<StepState>;

interface StepBarProps {
  /** How each stands, too, once there is a draft. */
  steps: readonly Place[];
  /** The step that is shown; `look` is the last, where all is seen and sent. */
  here: string;
  /** Addresses of the steps, `look` among them; none while there is no draft yet. */
  href?: ((step: string) => string) | undefined;
}

/** Where one is in a listing, what is done and what is lacking. On a phone one line, which unfolds; on a desk a column. */
export function StepBar({ steps, here, href }: StepBarProps) {
  const say = useSay();
  const places: Place[] = [...steps, { id: "look", title: words.look }];
  const number = places.findIndex(({ id }) => id === here);
  const list = <StepList places={places} here={here} href={href} />;
  return (
    <nav aria-label={say(words.steps)}>
      <div className="lg:hidden">
        <div aria-hidden="true" className="flex gap-1">
          {places.map((place) => (
            <span key={place.id} className={`h-1.5 grow rounded-full ${strip(place, here)}`} />
          ))}
        </div>
        <details className="group">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 text-sm">
            <span className="text-soft">{say(words.stepOf, { number: number + 1, count: places.length })}</span>
            <span className="flex items-center gap-1.5 font-semibold text-madder">
              {say(words.allSteps)}
              <Icon name="down" className="size-5 group-open:rotate-180" />
            </span>
          </summary>
          <div className="rounded-lg border border-line bg-raised p-2">{list}</div>
        </details>
      </div>
      <div className="max-lg:hidden">{list}</div>
    </nav>
  );
}

function strip({ id, gaps = 0, marks = 0, begun = false }: Place, here: string): string {
  if (id === here) return "bg-press";
  if (marks > 0) return "bg-saffron-thread";
  return gaps === 0 && begun ? "bg-leaf" : "bg-line";
}

function StepList({ places, here, href }: { places: readonly Place[]; here: string; href: StepBarProps["href"] }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <ol className="space-y-0.5">
      {places.map((place, index) => {
        const now = place.id === here;
        const content = (
          <>
            <StepDot place={place} now={now} number={localDigits(locale, String(index + 1))} />
            <span className="min-w-0">
              <span className={`block ${now ? "font-semibold" : ""}`}>{say(place.title)}</span>
              <StepSaid place={place} />
            </span>
          </>
        );
        const look = "flex min-h-11 items-start gap-3 rounded-md px-2 py-2";
        return (
          <li key={place.id}>
            {href ? (
              <a
                href={href(place.id)}
                aria-current={now ? "step" : undefined}
                className={`${look} hover:bg-sunk aria-[current]:bg-walnut-wash`}
              >
                {content}
              </a>
            ) : (
              <span aria-current={now ? "step" : undefined} className={`${look} aria-[current]:bg-walnut-wash`}>
                {content}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function StepDot({ place, now, number }: { place: Place; now: boolean; number: string }) {
  const { gaps = 0, marks = 0, begun = false, id } = place;
  const done = id !== "look" && gaps === 0 && marks === 0 && begun;
  const look = now
    ? "border-press bg-press text-on-press"
    : marks > 0
      ? "border-saffron-thread bg-saffron-wash text-saffron"
      : done
        ? "border-leaf bg-leaf text-paper"
        : "border-edge bg-paper text-soft";
  return (
    <span
      aria-hidden="true"
      className={`grid size-7 shrink-0 place-items-center rounded-full border-2 text-sm font-semibold ${look}`}
    >
      {done && !now ? <Icon name="check" className="size-4" /> : number}
    </span>
  );
}

/** How a step stands, in words. */
export function StepSaid({ place }: { place: Partial<StepState> }) {
  const say = useSay();
  const { id, gaps, marks = 0, begun = false } = place;
  if (id === "look" || gaps === undefined) return null;
  const said = [
    marks > 0 ? say(words.stepMarks, { count: marks }) : null,
    gaps > 0 ? say(words.stepLacks, { count: gaps }) : marks > 0 ? null : say(begun ? words.stepDone : words.stepOpen),
  ].filter(Boolean);
  return <span className={`block text-sm ${marks > 0 ? "text-saffron" : "text-soft"}`}>{said.join(" · ")}</span>;
}
