import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { cartOf } from "#app/domain/cart/queries.server.ts";
import { CartLine } from "#app/domain/cart/ui/cart-line.tsx";
import { words } from "#app/domain/cart/words.ts";
import { destinations } from "#app/domain/orders/destinations.ts";
import { pricedCart } from "#app/domain/orders/priced-cart.server.ts";
import { splitBySeller } from "#app/domain/orders/split.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";

export const loader = page(
  anyone,
  async (ctx, { request }) => {
    const cart = await cartOf(ctx, request);
    return {
      currency: cart?.currency ?? currencyOf(ctx, request),
      groups: splitBySeller(cart ? await pricedCart(ctx.db, cart.id, cart.currency) : []),
      places: destinations(ctx.house.country, ctx.locale),
    };
  },
  { private: true },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title);

export default function Cart() {
  const { groups, currency, places } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const goods = groups
    .flatMap((group) => group.lines)
    .reduce((sum, line) => sum + (line.unitPrice ?? 0n) * BigInt(line.quantity), 0n);
  if (groups.length === 0) {
    return (
      <>
        <PageHead title={say(words.title)} />
        <div className="measure pb-16">
          <Empty
            title={say(words.empty)}
            action={<ButtonLink href={paths.products(locale)}>{say(words.browse)}</ButtonLink>}
          >
            {say(words.emptyText)}
          </Empty>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHead title={say(words.title)} lead={say(words.parcels, { count: groups.length })} />
      <div className="measure grid items-start gap-10 pb-20 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-10">
          {groups.map((group) => {
            const first = group.lines[0];
            return (
              <section key={`${group.sellerId}-${group.senderId}`} className="rounded-lg border border-line bg-raised">
                <h2 className="border-b border-line px-5 py-4 text-lg font-bold">
                  <a className="link" href={paths.shop(locale, first?.sellerSlug ?? "")}>
                    {say(words.parcelOf, { shop: (locale === "fa" ? first?.sellerNameFa : first?.sellerNameEn) ?? "" })}
                  </a>
                  <span className="ms-3 text-sm font-normal text-soft">
                    {say(words.from, { place: (locale === "fa" ? first?.placeFa : first?.placeEn) ?? "" })}
                  </span>
                </h2>
                <ul className="divide-y divide-line">
                  {group.lines.map((line) => (
                    <CartLine key={`${line.productId} ${line.variantId}`} line={line} currency={currency} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
        <form
          action={paths.checkout(locale)}
          className="space-y-5 rounded-lg border border-line bg-sunk p-6 lg:sticky lg:top-6"
        >
          <p className="flex items-baseline justify-between gap-4 text-lg font-bold">
            {say(words.goods)}
            <MoneyText money={{ amount: goods, currency }} />
          </p>
          <p className="text-sm text-soft">{say(words.carriageLater)}</p>
          <SelectField
            name="province"
            label={say(words.where)}
            options={places}
            none={say(words.choosePlace)}
            required
          />
          <TextField name="coupon" label={say(words.coupon)} max={24} />
          <Button wide>{say(words.goOn)}</Button>
        </form>
      </div>
    </>
  );
}
