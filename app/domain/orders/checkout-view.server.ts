import type { Cart } from "#app/domain/cart/steps.server.ts";
import { troublesOf } from "#app/domain/cart/trouble.ts";
import { type CouponFault, couponFault } from "#app/domain/coupons/rules.ts";
import { type OfferedRail, railsFor } from "#app/domain/payments/rails.server.ts";
import { pickupPoints } from "#app/domain/shipping/pickup.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#db/reads.server.ts";
import { readAddress } from "./address.ts";
import { type Draft, draftOf } from "./checkout-draft.server.ts";
import { type Answered, type CheckoutStep, firstMissing, wishedOption } from "./checkout-steps.ts";
import { couponTerms } from "./coupons.server.ts";
import { audiencesOf, type PricedLine, pricedCart } from "./priced-cart.server.ts";
import { goodsOf, isSellable, type OrderQuote, quoteOrder } from "./quote.ts";
import { belowMinimum } from "./rules.ts";

/** What an address asks for before the draft says it: the basket's page sends place and coupon along. */
export type Preset = { province: string; coupon: string };

export type Checkout = {
  cart: Cart;
  lines: PricedLine[];
  /** Something in the basket must be put right there first. */
  blocked: boolean;
  draft: Draft;
  /** A postal code that looks unlikely: to be looked at again, no more. */
  warnings: Readonly<Record<string, string>>;
  /** Null until it is known where it goes. */
  quote: OrderQuote | null;
  rails: OfferedRail[];
  /** What stands against the coupon she wrote. */
  couponFault: CouponFault | "coupon.not-valid" | null;
  answered: Answered;
  missing: CheckoutStep | null;
};

const nothing: Preset = { province: "", coupon: "" };

/** A basket on its way to an order: what was said, what it costs by that, and what is still to be said. */
export async function viewCheckout(ctx: Ctx, db: Db, cart: Cart, preset: Preset = nothing): Promise<Checkout> {
  const { country, keys } = ctx.house;
  const [lines, draft] = await Promise.all([
    pricedCart(db, cart.id, cart.currency, audiencesOf(ctx.actor)),
    draftOf(db, keys, cart.id, ctx.actor),
  ]);
  const sellable = lines.filter(isSellable);
  const blocked = troublesOf(lines).some((trouble) => trouble !== null) || belowMinimum(sellable).length > 0;
  const read = draft.address ? readAddress(country, draft.address) : null;
  const isAddressed = read !== null && Object.keys(read.faults).length === 0;
  const terms = draft.coupon ? await couponTerms(db, draft.coupon) : null;
  const fault =
    draft.coupon === "" ? null : terms ? couponFault(terms, cart.currency, goodsOf(sellable)) : "coupon.not-valid";
  const quote =
    draft.address && isAddressed && !blocked && sellable.length > 0
      ? quoteOrder(country, sellable, {
          province: draft.address.province,
          currency: cart.currency,
          coupon: fault ? null : terms,
          wishes: draft.parcels,
          points: await pickupPoints(db),
        })
      : null;
  const rails = quote
    ? await railsFor(ctx.house, db, {
        currency: cart.currency,
        total: quote.total,
        shopIds: quote.consignments.map(({ sellerId }) => sellerId),
      })
    : [];
  const answered: Answered = {
    identity: draft.said.name !== "" && country.identifiers.mobile(draft.said.phone) !== null,
    address: isAddressed && (preset.province === "" || preset.province === draft.address?.province),
    parcels: quote?.consignments.every((one) => wishedOption(one.options, wishOf(draft, one))) ?? false,
    payment:
      fault === null &&
      (preset.coupon === "" || preset.coupon === draft.coupon) &&
      rails.some(({ rail, fault }) => rail.name === draft.rail && fault === null),
  };
  const warnings = read?.warnings ?? {};
  return {
    cart,
    lines,
    blocked,
    draft,
    warnings,
    quote,
    rails,
    couponFault: fault,
    answered,
    missing: firstMissing(answered),
  };
}

const wishOf = ({ parcels }: Draft, { lines: [first] }: OrderQuote["consignments"][number]) =>
  parcels[first?.sellerSlug ?? ""];
