import { words } from "#app/domain/orders/checkout-words.ts";
import type { OrderQuote } from "#app/domain/orders/quote.ts";
import { holdTime } from "#app/domain/payments/rail-words.ts";
import { Button, Hidden, type HiddenFields } from "#app/ui/button.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { useMoney } from "#app/ui/money-text.tsx";
import { Totals } from "./quote-summary.tsx";

interface PlaceFormProps {
  quote: OrderQuote;
  currency: string;
  rail: { name: string; holdMinutes: number };
  /** Where complaints are written to. */
  host: string;
  /** The whole order: the post is judged by itself, whatever else was kept or changed meanwhile. */
  fields: HiddenFields;
  lists: Readonly<Record<string, readonly string[]>>;
}

/** Rails that ask nobody for money at once. */
const paidLater: readonly string[] = ["bank-transfer", "cash-on-delivery"];

/** The sums, what the law has a buyer know before she buys, and the one button that makes an order. */
export function PlaceForm({ quote, currency, rail, host, fields, lists }: PlaceFormProps) {
  const money = useMoney();
  const say = useSay();
  const total = money({ amount: quote.total, currency });
  const hold = holdTime(say, rail.holdMinutes);
  return (
    <aside className="space-y-5 rounded-lg border border-line bg-sunk p-6 lg:sticky lg:top-6">
      <h2 className="text-lg font-bold">{say(words.summary)}</h2>
      <Totals quote={quote} goods={quote.goods} currency={currency} />
      <form method="post" noValidate className="space-y-3">
        <Hidden fields={fields} />
        {Object.entries(lists).flatMap(([name, values]) =>
          values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
        )}
        <Button wide>{say(paidLater.includes(rail.name) ? words.placeOnly : words.placeAndPay, { total })}</Button>
        <p className="text-sm text-soft">{say(words.agree)}</p>
      </form>
      <section className="space-y-2 border-t border-line pt-4 text-sm text-soft">
        <h3 className="font-semibold text-ink">{say(words.lawTitle)}</h3>
        <ul className="list-disc space-y-1.5 ps-5">
          <li>{say(words.lawCosts)}</li>
          <li>{say(words.lawOffer, { hold })}</li>
          <li>{say(words.lawDelivery)}</li>
          <li>{say(words.lawReturns)}</li>
          <li>{say(words.lawComplaints, { address: host })}</li>
        </ul>
      </section>
    </aside>
  );
}
