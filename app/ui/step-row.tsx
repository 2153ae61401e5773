import { Icon } from "./icon.tsx";
import { useSay } from "./locale-context.tsx";
import { words } from "./words.ts";

export interface RowStep {
  name: string;
  label: string;
  done: boolean;
  /** Where it can be gone over again; null while it is not open. */
  href: string | null;
}

interface StepRowProps {
  /** What the steps lead to, for who does not see them. */
  label: string;
  steps: readonly RowStep[];
  /** The name of the one at hand. */
  here: string;
}

const round = "grid size-9 shrink-0 place-items-center rounded-full border-2 text-sm font-bold";

/** The steps of a long form, one page each; those that are open lead back. On a phone only the one at hand is named. */
export function StepRow({ label, steps, here }: StepRowProps) {
  const say = useSay();
  const at = steps.findIndex(({ name }) => name === here);
  return (
    <nav aria-label={label}>
      <p className="mb-3 text-sm font-semibold text-soft sm:hidden">
        {say(words.stepOf, { n: at + 1, of: steps.length })}
        {" · "}
        {steps[at]?.label}
      </p>
      <ol className="flex items-center">
        {steps.map((step, index) => (
          <li
            key={step.name}
            aria-current={step.name === here ? "step" : undefined}
            className={`flex items-center ${index > 0 ? "grow" : ""}`}
          >
            {index > 0 ? <span aria-hidden="true" className="mx-2 h-0.5 grow bg-line sm:mx-3" /> : null}
            {step.name !== here && step.href ? (
              <a
                href={step.href}
                className="flex min-h-11 items-center gap-2.5 underline-offset-[0.35em] hover:underline"
              >
                <Mark step={step} number={index + 1} here={false} />
              </a>
            ) : (
              <span className="flex min-h-11 items-center gap-2.5">
                <Mark step={step} number={index + 1} here={step.name === here} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Mark({ step, number, here }: { step: RowStep; number: number; here: boolean }) {
  const say = useSay();
  const done = step.done && !here;
  const look = here
    ? "border-press bg-press text-on-press"
    : done
      ? "border-leaf bg-leaf-wash text-leaf"
      : "border-line bg-raised text-soft";
  return (
    <>
      <span className={`${round} ${look}`}>
        {done ? <Icon name="check" className="size-4" /> : say({ fa: "{n}", en: "{n}" }, { n: number })}
      </span>
      <span className={`max-sm:sr-only ${here ? "font-bold" : "text-soft"}`}>
        {step.label}
        {done ? <span className="sr-only"> ({say(words.done)})</span> : null}
      </span>
    </>
  );
}
