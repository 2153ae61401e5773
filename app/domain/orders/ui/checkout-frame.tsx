import type { ReactNode } from "react";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { type Answered, type CheckoutStep, checkoutSteps, mayOpen } from "#app/domain/orders/checkout-steps.ts";
import { stepWords, words } from "#app/domain/orders/checkout-words.ts";
import { paths } from "#app/platform/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

type Here = CheckoutStep | "review";
const all: readonly Here[] = [...checkoutSteps, "review"];

interface FrameProps {
  here: Here;
  answered: Answered;
  title: string;
  lead?: ReactNode;
  /** What it costs so far; stands below the form on a phone. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One step of a checkout: where it stands in the row, what it asks, and what the order costs so far. */
export function CheckoutFrame({ here, answered, title, lead, aside, children }: FrameProps) {
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead title={title} lead={lead} trail={[{ href: paths.cart(locale), label: say(cartWords.title) }]} />
      <div className="measure space-y-8 pb-20">
        <Progress here={here} answered={answered} />
        {aside ? (
          <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="min-w-0 space-y-6">{children}</div>
            {aside}
          </div>
        ) : (
          children
        )}
      </div>
    </>
  );
}

const round = "grid size-9 shrink-0 place-items-center rounded-full border-2 text-sm font-bold";

/** The five steps; those that are open lead back. On a phone only the one at hand is named. */
function Progress({ here, answered }: { here: Here; answered: Answered }) {
  const locale = useLocale();
  const say = useSay();
  const isOpen = (step: CheckoutStep) => answered[step] && mayOpen(step, answered);
  return (
    <nav aria-label={say(words.progress)}>
      <p className="mb-3 text-sm font-semibold text-soft sm:hidden">
        {say(words.stepOf, { n: all.indexOf(here) + 1, of: all.length })}
        {" · "}
        {say(stepWords[here])}
      </p>
      <ol className="flex items-center">
        {all.map((step, index) => {
          const isHere = step === here;
          const done = step !== "review" && answered[step] && !isHere;
          const look = isHere
            ? "border-press bg-press text-on-press"
            : done
              ? "border-leaf bg-leaf-wash text-leaf"
              : "border-line bg-raised text-soft";
          const body = (
            <>
              <span className={`${round} ${look}`}>
                {done ? <Icon name="check" className="size-4" /> : say({ fa: "{n}", en: "{n}" }, { n: index + 1 })}
              </span>
              <span className={`max-sm:sr-only ${isHere ? "font-bold" : "text-soft"}`}>
                {say(stepWords[step])}
                {done ? <span className="sr-only"> ({say(words.done)})</span> : null}
              </span>
            </>
          );
          return (
            <li
              key={step}
              aria-current={isHere ? "step" : undefined}
              className={`flex items-center ${index > 0 ? "grow" : ""}`}
            >
              {index > 0 ? <span aria-hidden="true" className="mx-2 h-0.5 grow bg-line sm:mx-3" /> : null}
              {!isHere && step !== "review" && isOpen(step) ? (
                <a
                  href={paths.checkoutStep(locale, step)}
                  className="flex min-h-11 items-center gap-2.5 underline-offset-[0.35em] hover:underline"
                >
                  {body}
                </a>
              ) : (
                <span className="flex min-h-11 items-center gap-2.5">{body}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The foot of a step: on, or back to the one before. */
export function StepBack({ to }: { to: CheckoutStep | "cart" }) {
  const locale = useLocale();
  const say = useSay();
  return to === "cart" ? (
    <a className="link flex min-h-11 items-center" href={paths.cart(locale)}>
      {say(words.backToCart)}
    </a>
  ) : (
    <a className="link flex min-h-11 items-center" href={paths.checkoutStep(locale, to)}>
      {say(words.back, { step: say(stepWords[to]) })}
    </a>
  );
}
