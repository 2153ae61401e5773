import { words as cartWords } from "#app/domain/cart/words.ts";
import type { OrderWhole } from "#app/domain/orders/buyer-queries.server.ts";
import { words } from "#app/domain/orders/buyer-words.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { share } from "#app/platform/share.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { ShareBar } from "#app/ui/share-bar.tsx";

/** What it costs, how it is paid, and who receives it. */
export function OrderCosts({ whole, currency }: { whole: OrderWhole; currency: string }) {
  const locale = useLocale();
  const say = useSay();
  const comma = locale === "fa" ? "، " : ", ";
  const { address, province, county, name, phone } = whole.buyer;
  const row = (label: string, amount: bigint, look = "") => (
    <p className={`flex items-baseline justify-between gap-4 ${look}`}>
      {label} <MoneyText money={{ amount, currency }} />
    </p>
  );
  const house = [address.house, address.unit].filter(Boolean).join(comma);
  const lines: string[] = [
    [province ? say(province) : "", county ? say(county) : "", address.city]
      .filter((part, index, all) => part && all.indexOf(part) === index)
      .join(comma),
    [address.street, house].filter(Boolean).join(comma),
    localDigits(locale, address.postalCode ?? ""),
  ].filter((line) => line !== "");
  return (
    <aside className="space-y-6 rounded-lg border border-line bg-sunk p-6">
      <section className="space-y-2">
        <h2 className="text-lg font-bold">{say(words.costs)}</h2>
        {row(say(cartWords.goods), whole.goods)}
        {whole.discount > 0n ? row(say(cartWords.discount), -whole.discount) : null}
        {row(say(cartWords.carriage), whole.carriage)}
        {whole.insurance > 0n ? row(say(words.ofWhichInsurance), whole.insurance, "text-sm text-soft") : null}
        {row(say(cartWords.total), whole.total, "border-t border-line pt-3 text-lg font-bold")}
      </section>
      <Reaches shares={whole.shares} currency={currency} />
      <section>
        <h2 className="font-semibold">{say(words.paidBy)}</h2>
        <p className="text-soft">{say(railName(whole.payment.rail))}</p>
      </section>
      <section>
        <h2 className="font-semibold">{say(words.receiver)}</h2>
        <address className="text-soft not-italic">
          {/* Each line in its own direction, all of them at the page's edge. */}
          <span className="block text-ink">
            <bdi>{name}</bdi>
          </span>
          {lines.map((line) => (
            <span key={line} className="block">
              <bdi>{line}</bdi>
            </span>
          ))}
          <span className="block">
            <bdi dir="ltr">{localDigits(locale, phone)}</bdi>
          </span>
        </address>
      </section>
    </aside>
  );
}

/** Whom what she pays reaches, as it was frozen when she ordered. */
function Reaches({ shares, currency }: { shares: OrderWhole["shares"]; currency: string }) {
  const say = useSay();
  const parties = (["maker", "cooperative", "programme", "platform", "carrier"] as const).map((of) => ({
    of,
    amount: BigInt(shares[of]),
  }));
  if (parties.every(({ amount }) => amount === 0n)) return null;
  const percents = share(
    100n,
    parties.map(({ amount }) => amount),
  );
  return (
    <section className="space-y-3">
      <h2 className="font-semibold">{say(words.reaches)}</h2>
      <ShareBar
        shares={parties
          .map(({ of, amount }, index) => ({
            ...{ of, percent: Number(percents[index]), nothing: amount === 0n },
            amount: <MoneyText money={{ amount, currency }} inline />,
          }))
          .filter(({ nothing }) => !nothing)}
      />
    </section>
  );
}
