import { words } from "#app/domain/orders/buyer-words.ts";
import { railName, railText } from "#app/domain/payments/rail-words.ts";
import { formatMoney, type Money } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

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
  const say = useSay();
  const [first] = rails;
  return (
    <section className="space-y-5 rounded-lg border-2 border-madder bg-raised p-5">
      <h2 className="text-lg font-bold">{say(words.payTitle)}</h2>
      {last === "bank-transfer" ? (
        <ButtonLink href={paths.orderTransfer(locale, number)}>{say(words.toTransfer)}</ButtonLink>
      ) : null}
      {first ? (
        <form method="post" action={paths.payment(locale, number)} className="space-y-5">
          {rails.length > 1 ? (
            <RadioGroup
              name="rail"
              label={say(words.payWith)}
              required
              value={first.name}
              options={rails.map((rail) => ({
                value: rail.name,
                label: say(railName(rail.name)),
                hint: railText(say, rail, senders),
              }))}
            />
          ) : null}
          <Button tone={last === "bank-transfer" ? "quiet" : "press"}>
            {say(words.pay, { total: formatMoney(locale, total) })}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
