import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cartOf } from "#app/domain/cart/queries.server.ts";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { orderPass, orderPassSeconds } from "#app/domain/orders/access.server.ts";
import { checkOut } from "#app/domain/orders/check-out.server.ts";
import { couponPercent } from "#app/domain/orders/coupons.server.ts";
import { destinations, isDestination } from "#app/domain/orders/destinations.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { pricedCart } from "#app/domain/orders/priced-cart.server.ts";
import { isSellable, quoteOrder } from "#app/domain/orders/quote.ts";
import { QuoteSummary } from "#app/domain/orders/ui/quote-summary.tsx";
import { words } from "#app/domain/orders/words.ts";
import { railsFor } from "#app/domain/payments/rails.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { cookie, readCookie } from "#app/platform/cookies.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";

export const loader = page(
  anyone,
  async (ctx, { request, url }) => {
    const cart = await cartOf(ctx, request);
    const province = url.searchParams.get("province") ?? "";
    const code = (url.searchParams.get("coupon") ?? "").slice(0, 24);
    const { country } = ctx.house;
    const lines = cart ? await pricedCart(ctx.db, cart.id, cart.currency) : [];
    const sellable = lines.filter(isSellable);
    // Nothing to buy, or nowhere to send it. Not a redirect: this is also the page on which a refused order is told.
    if (!cart || lines.length === 0 || sellable.length < lines.length || !isDestination(country, province)) return null;
    const percent = code ? await couponPercent(ctx.db, code) : null;
    const quote = quoteOrder(country, sellable, { province, currency: cart.currency, discountBps: percent ?? 0 });
    const rails = await railsFor(ctx.house, ctx.db, {
      currency: cart.currency,
      total: quote.total,
      shopIds: quote.consignments.map(({ sellerId }) => sellerId),
    });
    return {
      key: newToken(),
      currency: cart.currency,
      province,
      place: destinations(country, ctx.locale).find((one) => one.value === province)?.label ?? province,
      coupon: percent === null ? "" : code,
      couponFailed: code !== "" && percent === null,
      quote,
      rails: rails.filter(({ fault }) => fault === null).map(({ rail }) => rail.name),
      name: ctx.actor.kind === "person" ? ctx.actor.name : "",
    };
  },
  { private: true },
);

/** The order is placed, then the provider is asked; a provider that is down leaves the order held and says so. */
export const action = form(
  placeOrder,
  async (placed, { ctx, request }) => {
    const before = readCookie(request.headers.get("Cookie"), "orders", ctx.house.secure) ?? "";
    const pass = cookie("orders", orderPass(ctx, before, placed.orderId), orderPassSeconds, ctx.house.secure);
    const answer = await checkOut(ctx, placed);
    const headers = new Headers({ "Set-Cookie": pass });
    if (answer.down) headers.append("Set-Cookie", flash(ctx, { code: "payment.provider-down", facts: {} }));
    return redirect(answer.to, { status: 303, headers });
  },
  { cookies: { cart: "cart" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.checkout);

export default function Checkout() {
  const offer = useLoaderData<typeof loader>();
  return offer ? <CheckoutForm offer={offer} /> : <NothingToOrder />;
}

/** Ordered already, sold meanwhile, or come here without a basket: what was said, and the way back. */
function NothingToOrder() {
  const { head: said } = useReply();
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead title={say(words.checkout)} />
      <div className="measure space-y-6 pb-20">
        <FormErrors {...said} />
        <Empty
          title={say(words.nothingHere)}
          action={<ButtonLink href={paths.cart(locale)}>{say(cartWords.title)}</ButtonLink>}
        />
      </div>
    </>
  );
}

type Offer = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

function CheckoutForm({ offer }: { offer: Offer }) {
  const { key, currency, province, place, coupon, couponFailed, quote, rails, name } = offer;
  const reply = useReply();
  const locale = useLocale();
  const say = useSay();
  const total = { amount: quote.total, currency };
  const sendable = quote.consignments.every((one) => one.way !== null);
  const railName = (rail: string) => say(rail === "stripe" ? words.railStripe : words.railZarinpal);
  const field = (named: string, otherwise = "") => ({
    name: named,
    value: reply.value(named, otherwise),
    error: reply.error(named),
  });
  return (
    <>
      <PageHead title={say(words.checkout)} trail={[{ href: paths.cart(locale), label: say(cartWords.title) }]} />
      <div className="measure grid items-start gap-12 pb-20 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="space-y-6">
          <FormErrors errors={reply.errors} refusal={reply.refusal} />
          <Form once={reply.value("key", key)} hidden={{ province, coupon, currency, seen: String(quote.total) }}>
            <FormSection title={say(words.who)}>
              <TextField {...field("name", name)} label={say(words.name)} max={80} autoComplete="name" required />
              <TextField
                {...field("phone")}
                kind="phone"
                label={say(words.phone)}
                hint={say(words.phoneHint)}
                example={locale === "fa" ? "۰۹۱۲۳۴۵۶۷۸۹" : "+98 912 345 6789"}
                max={24}
                autoComplete="tel"
                required
              />
              <TextField {...field("email")} kind="email" label={say(words.email)} max={120} autoComplete="email" />
            </FormSection>
            <FormSection
              title={say(words.address)}
              lead={
                <>
                  {place} ·{" "}
                  <a className="link" href={paths.cart(locale)}>
                    {say(words.changePlace)}
                  </a>
                </>
              }
            >
              <TextField {...field("city")} label={say(words.city)} max={60} autoComplete="address-level2" required />
              <TextField
                {...field("street")}
                label={say(words.street)}
                max={200}
                autoComplete="street-address"
                required
              />
              <TextField
                {...field("postalCode")}
                kind="code"
                label={say(words.postalCode)}
                max={12}
                autoComplete="postal-code"
              />
            </FormSection>
            <FormSection title={say(words.payment)}>
              <RadioGroup
                name="rail"
                label={say(words.rail)}
                options={rails.map((rail) => ({ value: rail, label: railName(rail) }))}
                value={reply.value("rail", rails[0] ?? "")}
                error={reply.error("rail")}
                required
              />
            </FormSection>
            <p className="text-sm text-soft">{say(words.terms)}</p>
            <FormActions>
              <Button disabled={!sendable || rails.length === 0}>
                {say(words.pay, { total: formatMoney(locale, total) })}
              </Button>
              <p className="text-sm text-soft">{say(words.holdNote, { minutes: 30 })}</p>
            </FormActions>
          </Form>
        </div>
        <QuoteSummary quote={quote} currency={currency} couponFailed={couponFailed} />
      </div>
    </>
  );
}
