import { CartLine } from "#app/domain/cart/ui/cart-line.tsx";
import { words } from "#app/domain/cart/words.ts";
import type { CartGroup as Group } from "#app/domain/orders/cart-view.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";

/** One sender's goods in the basket, with what they still need and what the way would cost. */
export function CartGroup({ group, currency, place }: { group: Group; currency: string; place: string | null }) {
  const locale = useLocale();
  const say = useSay();
  const first = group.lines[0]?.line;
  const fa = locale === "fa";
  const shop = (fa ? first?.sellerNameFa : first?.sellerNameEn) ?? "";
  const href = paths.shop(locale, first?.sellerSlug ?? "");
  const told = useMoney();
  const money = (amount: bigint) => told({ amount, currency });
  return (
    <section className="rounded-lg border border-line bg-raised">
      <h2 className="border-b border-line px-5 py-4 text-lg font-bold">
        <a className="link" href={href}>
          {say(words.parcelOf, { shop })}
        </a>
        <span className="ms-3 text-sm font-normal text-soft">
          {say(words.from, { place: (fa ? first?.placeFa : first?.placeEn) ?? "" })}
        </span>
      </h2>
      <ul className="divide-y divide-line">
        {group.lines.map(({ line, trouble }) => (
          <CartLine key={`${line.productId} ${line.variantId}`} line={line} trouble={trouble} currency={currency} />
        ))}
      </ul>
      {group.minimum ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-saffron-wash px-5 py-3">
          <p className="flex grow items-start gap-2 text-sm font-semibold">
            <Icon name="alert" className="mt-1 size-4 text-saffron" />
            {say(words.shopMinimum, {
              shop,
              least: money(group.minimum.least),
              missing: money(group.minimum.missing),
            })}
          </p>
          <a className="link flex min-h-11 items-center text-sm" href={href}>
            {say(words.seeShop)}
          </a>
        </div>
      ) : null}
      {place && group.carriage !== null ? (
        <p className="flex items-baseline justify-between gap-4 border-t border-line px-5 py-3 text-sm text-soft">
          {group.carriage === "none" ? (
            say(words.carriageNone, { place })
          ) : (
            <>
              {say(words.carriageTo, { place })}
              <MoneyText money={{ amount: group.carriage, currency }} />
            </>
          )}
        </p>
      ) : null}
    </section>
  );
}
