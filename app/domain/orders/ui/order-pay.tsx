import { words } from "#app/domain/orders/buyer-words.ts";
import { railName, railText } from "#app/domain/payments/rail-words.ts";
import type { Money } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";

interface OrderPayProps {
  number: string;
  total: Money;
  /** The rail tried last; a transfer has a page of its own to go on with. */
  last: string;
  rails: readonly { name: string; holdMinutes: number }[];
  senders: number;
}

/** Paying an order that is held: as was chosen before, or in another way. */
export function OrderPay({ number, total, last, rails, senders }: OrderPayProps) {
  const locale = useLocale();
  const money = useMoney();
  const say = useSay();
  const transfer = last === "bank-transfer";
  // A transfer is gone on with on its own page; the others stand beside it.
  const others = rails.filter(({ name }) => !transfer || name !== last);
  const [first] = others;
  return (
    <section className="space-y-5 rounded-lg border-2 border-madder bg-raised p-5">
      <h2 className="flex flex-wrap justify-between gap-x-6 text-lg font-bold">
        {say(words.payTitle)} <MoneyText money={total} />
      </h2>
      {transfer ? <ButtonLink href={paths.orderTransfer(locale, number)}>{say(words.toTransfer)}</ButtonLink> : null}
      {first ? (
        <form
          method="post"
          action={paths.payment(locale, number)}
          className={transfer ? "space-y-5 border-t border-line pt-5" : "space-y-5"}
        >
          {others.length > 1 || transfer ? (
            <RadioGroup
              name="rail"
              label={say(transfer ? words.payOtherwise : words.payWith)}
              required
              value={first.name}
              options={others.map((rail) => ({
                value: rail.name,
                label: say(railName(rail.name)),
                hint: railText(say, rail, senders),
              }))}
            />
          ) : null}
          <Button tone={transfer ? "quiet" : "press"}>
            {others.length > 1 || transfer ? say(words.payThis) : say(words.pay, { total: money(total) })}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
