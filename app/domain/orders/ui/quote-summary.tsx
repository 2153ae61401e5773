import { words as cartWords } from "#app/domain/cart/words.ts";
import { titled } from "#app/domain/catalogue/counted.ts";
import type { OrderQuote } from "#app/domain/orders/quote.ts";
import { refusals, words } from "#app/domain/orders/words.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import { Quantity } from "./quantity.tsx";

/** Every cost before it is paid: parcel by parcel, then the whole. */
export function QuoteSummary({
  quote,
  currency,
  couponFailed,
}: {
  quote: OrderQuote;
  currency: string;
  couponFailed: boolean;
}) {
  const locale = useLocale();
  const say = useSay();
  const sum = (label: string, amount: bigint, strong = false) => (
    <p
      className={`flex items-baseline justify-between gap-4 ${strong ? "border-t border-line pt-3 text-lg font-bold" : ""}`}
    >
      {label}
      <MoneyText money={{ amount, currency }} />
    </p>
  );
  return (
    <aside className="space-y-6 rounded-lg border border-line bg-sunk p-6 max-lg:order-first lg:sticky lg:top-6">
      <h2 className="text-lg font-bold">{say(words.review)}</h2>
      {quote.consignments.map((one) => {
        const first = one.lines[0];
        return (
          <section key={one.sellerId} className="space-y-3 border-t border-line pt-4">
            <h3 className="font-semibold">
              {say(cartWords.parcelOf, { shop: (locale === "fa" ? first?.sellerNameFa : first?.sellerNameEn) ?? "" })}
            </h3>
            {one.lines.map((line) => (
              <div
                key={`${line.productId} ${line.variantId}`}
                className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] items-start gap-3 text-sm"
              >
                <Picture
                  photo={line.photo ? { ...line.photo, alt: "" } : null}
                  shape="square"
                  sizes="4rem"
                  className="rounded"
                />
                <div>
                  {locale === "fa"
                    ? titled(line.titleFa, line.variantFa, locale)
                    : titled(line.titleEn, line.variantEn, locale)}
                  <Quantity line={line} />
                </div>
                <MoneyText money={{ amount: line.goods, currency }} />
              </div>
            ))}
            {one.way ? (
              <p className="flex items-baseline justify-between gap-4 text-sm text-soft">
                <span>
                  {say(cartWords.carriage)} · {one.way.carrier.name[locale]}
                  <br />
                  {say(words.days, { from: one.way.service.days[0], to: one.way.service.days[1] })}
                </span>
                <MoneyText money={{ amount: one.carriage, currency }} />
              </p>
            ) : (
              <Status tone="bad">{say(words.noCarrier)}</Status>
            )}
          </section>
        );
      })}
      <div className="space-y-2 border-t border-line pt-4">
        {couponFailed ? <p className="text-sm font-semibold text-alarm">{say(refusals["coupon.not-valid"])}</p> : null}
        {sum(say(cartWords.goods), quote.goods)}
        {quote.discount > 0n ? sum(say(cartWords.discount), -quote.discount) : null}
        {sum(say(cartWords.carriage), quote.carriage)}
        {sum(say(cartWords.total), quote.total, true)}
      </div>
    </aside>
  );
}
