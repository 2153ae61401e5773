import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

export interface TimelineStep {
  title: string;
  state: "done" | "now" | "ahead";
  /** When, usually a `<DateText>`. */
  when?: ReactNode;
  note?: ReactNode;
}

const dots = {
  done: "border-leaf bg-leaf text-paper",
  now: "border-press bg-press text-on-press",
  ahead: "border-edge bg-paper text-soft",
} as const;

/** A course of events, first things first. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const say = useSay();
  return (
    <ol>
      {steps.map(({ title, state, when, note }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never re-ordered
          key={`${index}-${title}`}
          aria-current={state === "now" ? "step" : undefined}
          className="relative flex gap-4 pb-6 last:pb-0"
        >
          {index < steps.length - 1 ? (
            <span
              aria-hidden="true"
              className={`absolute start-3 top-8 bottom-0 border-s-2 ${state === "done" ? "border-leaf" : "border-dotted border-edge"}`}
            />
          ) : null}
          <span
            aria-hidden="true"
            className={`mt-0.5 grid size-6.5 shrink-0 place-items-center rounded-full border-2 ${dots[state]}`}
          >
            {state === "done" ? <Icon name="check" className="size-4" /> : null}
          </span>
          <div className="min-w-0">
            <p className={state === "ahead" ? "text-soft" : "font-semibold"}>
              {title}
              <span className="sr-only"> ({say(words[state])})</span>
            </p>
            {when ? <p className="text-sm text-soft">{when}</p> : null}
            {note ? <div className="mt-1 text-sm">{note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
