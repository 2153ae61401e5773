import { words as cartWords } from "#app/domain/cart/words.ts";
import { titled } from "#app/domain/catalogue/counted.ts";
import { words as steps } from "#app/domain/orders/checkout-words.ts";
import type { PricedLine } from "#app/domain/orders/priced-cart.server.ts";
import type { OrderQuote } from "#app/domain/orders/quote.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Quantity } from "./quantity.tsx";

interface QuoteSummaryProps {
  lines: readonly PricedLine[];
  /** Null until it is known where it goes: then only the goods are counted. */
  quote: OrderQuote | null;
  currency: string;
}

/** What is in the basket and what it costs by what was said so far. */
export function QuoteSummary({ lines, quote, currency }: QuoteSummaryProps) {
  const locale = useLocale();
  const say = useSay();
  const goods = lines.reduce((sum, line) => sum + (line.unitPrice ?? 0n) * BigInt(line.quantity), 0n);
  return (
    <aside className="space-y-5 rounded-lg border border-line bg-sunk p-6 lg:sticky lg:top-6">
      <h2 className="text-lg font-bold">{say(steps.summary)}</h2>
      <ul className="space-y-3">
        {lines.map((line) => (
          <li
            key={`${line.productId} ${line.variantId}`}
            className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] items-start gap-3 text-sm"
          >
            <Picture
              photo={line.photo ? { ...line.photo, alt: "" } : null}
              shape="square"
              sizes="4rem"
              className="rounded"
            />
            <div className="min-w-0">
              {locale === "fa"
                ? titled(line.titleFa, line.variantFa, locale)
                : titled(line.titleEn, line.variantEn, locale)}
              <Quantity line={line} />
            </div>
            <MoneyText money={{ amount: (line.unitPrice ?? 0n) * BigInt(line.quantity), currency }} />
          </li>
        ))}
      </ul>
      <Totals quote={quote} goods={goods} currency={currency} />
    </aside>
  );
}

/** The sums of an order; without a quote the goods alone. */
export function Totals({ quote, goods, currency }: { quote: OrderQuote | null; goods: bigint; currency: string }) {
  const say = useSay();
  const sum = (label: string, amount: bigint, strong = false) => (
    <div className={`flex items-baseline justify-between gap-4 ${strong ? "pt-2 text-lg font-bold" : ""}`}>
      <dt>{label}</dt>
      <dd>
        <MoneyText money={{ amount, currency }} />
      </dd>
    </div>
  );
  if (!quote)
    return (
      <div className="space-y-2 border-t border-line pt-4">
        <dl>{sum(say(cartWords.goods), goods)}</dl>
        <p className="text-sm text-soft">{say(cartWords.carriageLater)}</p>
      </div>
    );
  const insurance = quote.consignments.reduce((all, one) => all + one.insurance, 0n);
  return (
    <dl className="space-y-2 border-t border-line pt-4">
      {sum(say(cartWords.goods), quote.goods)}
      {quote.discount > 0n ? sum(say(cartWords.discount), -quote.discount) : null}
      {sum(say(cartWords.carriage), quote.carriage - insurance)}
      {insurance > 0n ? sum(say(steps.insurance), insurance) : null}
      {sum(say(cartWords.total), quote.total, true)}
    </dl>
  );
}
