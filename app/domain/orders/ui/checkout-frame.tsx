import type { ReactNode } from "react";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { type Answered, type CheckoutStep, checkoutSteps, mayOpen } from "#app/domain/orders/checkout-steps.ts";
import { stepWords, words } from "#app/domain/orders/checkout-words.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { StepRow } from "#app/ui/step-row.tsx";

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

/** The five steps, the last of which asks nothing. */
function Progress({ here, answered }: { here: Here; answered: Answered }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <StepRow
      label={say(words.progress)}
      here={here}
      steps={all.map((step) => {
        const done = step !== "review" && answered[step];
        const open = done && mayOpen(step, answered);
        return { name: step, label: say(stepWords[step]), done, href: open ? paths.checkoutStep(locale, step) : null };
      })}
    />
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
