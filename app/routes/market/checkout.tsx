import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { orderPass, orderPassSeconds } from "#app/domain/orders/access.server.ts";
import { addressLines } from "#app/domain/orders/address.ts";
import { checkOut } from "#app/domain/orders/check-out.server.ts";
import { words as steps, stepWords } from "#app/domain/orders/checkout-words.ts";
import { placeCalled } from "#app/domain/orders/destinations.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { CheckoutFrame, StepBack } from "#app/domain/orders/ui/checkout-frame.tsx";
import { PlaceForm } from "#app/domain/orders/ui/checkout-place.tsx";
import { ReviewBlock, ReviewParcel } from "#app/domain/orders/ui/checkout-review.tsx";
import { writeWish } from "#app/domain/orders/wishes.ts";
import { words } from "#app/domain/orders/words.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { cookie, readCookie } from "#app/platform/cookies.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { localDigits } from "#app/platform/digits.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";
import { openReview } from "./checkout-door.server.ts";

export const loader = page(
  anyone,
  async (ctx, asked) => {
    const view = await openReview(ctx, asked);
    if (!view || view.blocked) return null;
    const { cart, draft, quote, answered, missing, warnings } = view;
    const rail = view.rails.find((one) => one.rail.name === draft.rail)?.rail;
    if (missing || !quote || !rail || !draft.address) return { missing };
    const { country } = ctx.house;
    return {
      missing: null,
      key: newToken(),
      currency: cart.currency,
      ...{ quote, answered, warnings, rail },
      said: draft.said,
      address: draft.address,
      written: addressLines(draft.address, placeCalled(country, ctx.locale, draft.address.province), ctx.locale),
      coupon: draft.coupon,
      parcels: quote.consignments.map((parcel) => ({
        parcel,
        note: draft.said.notes[parcel.lines[0]?.sellerSlug ?? ""] ?? "",
        rules: parcel.lines.map(({ family, availability: kind, personalised }) => {
          const { allowed, reason } = country.withdrawal({ family, kind, personalised, begunWithConsent: false });
          return { allowed, text: country.withdrawalWords[reason][ctx.locale] };
        }),
      })),
      wishes: Object.entries(draft.parcels).map(([slug, wish]) => writeWish(slug, wish)),
      notes: Object.entries(draft.said.notes).map(([slug, note]) => `${slug}=${note}`),
      host: new URL(ctx.origin).host,
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

type Review = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { key: string }>;

export default function Checkout() {
  const view = useLoaderData<typeof loader>();
  return view && "key" in view ? <CheckoutReview view={view} /> : <NothingToOrder missing={view?.missing ?? null} />;
}

/** Ordered already, sold meanwhile, or come here without a basket: what was said, and the way on. */
function NothingToOrder({ missing }: { missing: keyof typeof stepWords | null }) {
  const reply = useReply();
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead title={say(words.checkout)} />
      <div className="measure space-y-6 pb-20">
        <FormErrors {...reply.head} />
        <Empty
          title={say(missing ? steps.incomplete : words.nothingHere)}
          action={
            missing ? (
              <ButtonLink href={paths.checkoutStep(locale, missing)}>
                {say(steps.goToStep, { step: say(stepWords[missing]) })}
              </ButtonLink>
            ) : (
              <ButtonLink href={paths.cart(locale)}>{say(cartWords.title)}</ButtonLink>
            )
          }
        />
      </div>
    </>
  );
}

function CheckoutReview({ view }: { view: Review }) {
  const { currency, quote, answered, warnings, rail, said, address, written, parcels } = view;
  const reply = useReply();
  const locale = useLocale();
  const say = useSay();
  // A key that was used for another content is no good any more.
  const key = reply.refused === "key.reused" ? view.key : reply.value("key", view.key);
  return (
    <CheckoutFrame
      here="review"
      answered={answered}
      title={say(steps.reviewTitle)}
      lead={say(steps.reviewLead)}
      aside={
        <PlaceForm
          quote={quote}
          currency={currency}
          rail={rail}
          host={view.host}
          fields={{
            ...{ key, currency, ...address },
            ...{ name: said.name, phone: said.phone, email: said.email },
            ...{ rail: rail.name, coupon: view.coupon, seen: String(quote.total) },
          }}
          lists={{ parcels: view.wishes, notes: view.notes }}
        />
      }
    >
      <FormErrors {...reply.head} />
      <div className="grid gap-4 sm:grid-cols-2">
        <ReviewBlock step="identity" title={steps.forWhom}>
          <p className="font-semibold">{said.name}</p>
          <p className="text-soft">
            <bdi dir="ltr">{localDigits(locale, said.phone)}</bdi>
            {said.email ? (
              <>
                <br />
                <bdi dir="ltr">{said.email}</bdi>
              </>
            ) : null}
          </p>
        </ReviewBlock>
        <ReviewBlock step="address" title={steps.whereTo}>
          <p className="font-semibold">{written[0]}</p>
          <p className="text-soft">
            {written[1]}
            {address.postalCode ? (
              <>
                <br />
                {say(words.postalCode)} <bdi dir="ltr">{localDigits(locale, address.postalCode)}</bdi>
              </>
            ) : null}
          </p>
          {warnings.postalCode ? <p className="mt-2 text-sm text-saffron">{say(steps.postalUnlikely)}</p> : null}
        </ReviewBlock>
        <ReviewBlock step="payment" title={steps.howPaid}>
          <p className="font-semibold">{say(railName(rail.name))}</p>
          {view.coupon ? <p className="text-soft">{say(steps.couponOf, { code: view.coupon.toUpperCase() })}</p> : null}
        </ReviewBlock>
        <ReviewBlock step="parcels" title={stepWords.parcels}>
          <p className="font-semibold">{say(cartWords.parcels, { count: parcels.length })}</p>
        </ReviewBlock>
      </div>
      {parcels.map(({ parcel, note, rules }) => (
        <ReviewParcel key={parcel.sellerId} parcel={parcel} currency={currency} note={note} rules={rules} />
      ))}
      <StepBack to="payment" />
    </CheckoutFrame>
  );
}
