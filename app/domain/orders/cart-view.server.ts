import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { cartOf, otherCarts } from "#app/domain/cart/queries.server.ts";
import { type Trouble, troublesOf } from "#app/domain/cart/trouble.ts";
import { pickupPoints } from "#app/domain/shipping/pickup.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { draftedOf } from "./checkout-draft.server.ts";
import { destinationOf, placeCalled } from "./destinations.ts";
import { placeOf } from "./place.server.ts";
import { audiencesOf, type PricedLine, pricedCart } from "./priced-cart.server.ts";
import { isSellable, quoteOrder } from "./quote.ts";
import { belowMinimum } from "./rules.ts";
import { splitBySeller } from "./split.ts";

export type CartGroup = {
  sellerId: string;
  lines: { line: PricedLine; trouble: Trouble | null }[];
  /** The least this shop sends for and how much of it is missing; null when there is enough. */
  minimum: { least: bigint; missing: bigint } | null;
  /** The cheapest way there, where the reader said where she is. Null for unknown; `none` when nobody takes it there. */
  carriage: bigint | "none" | null;
};

export type CartView = {
  currency: Currency;
  groups: CartGroup[];
  goods: bigint;
  /** Something must be put right before it can be ordered. */
  blocked: boolean;
  /** Where it would go, by what she said on the way to an order or on a piece's page. */
  place: { destination: string; name: string } | null;
  coupon: string;
  others: { currency: Currency; pieces: number }[];
};

/** The asker's basket as it stands today: by sender, with what changed, what is missing and what the way would cost. */
export async function cartView(ctx: Ctx, request: Request): Promise<CartView> {
  const { country } = ctx.house;
  const [cart, others] = await Promise.all([cartOf(ctx, request), otherCarts(ctx, request)]);
  const currency = cart?.currency ?? currencyOf(ctx, request);
  const lines = cart ? await pricedCart(ctx.db, cart.id, currency, audiencesOf(ctx.actor)) : [];
  const drafted = cart ? await draftedOf(ctx.db, cart.id) : { province: "", coupon: "" };
  const said = drafted.province || placeOf(ctx, request);
  const destination = said ? destinationOf(country, said) : null;
  const troubles = new Map(troublesOf(lines).map((trouble, index) => [lines[index], trouble]));
  const sellable = lines.filter(isSellable);
  const short = new Set(belowMinimum(sellable).map(({ sellerId }) => sellerId));
  const quote = destination
    ? quoteOrder(country, sellable, {
        province: destination,
        currency,
        points: await pickupPoints(ctx.db),
      })
    : null;
  const groups = splitBySeller(lines).map((group): CartGroup => {
    const goods = goodsOf(group.lines);
    const least = group.lines[0]?.shopMinimum ?? 0n;
    const there = quote?.consignments.find(({ sellerId }) => sellerId === group.sellerId);
    return {
      sellerId: group.sellerId,
      lines: group.lines.map((line) => ({ line, trouble: troubles.get(line) ?? null })),
      minimum: short.has(group.sellerId) ? { least, missing: least - goods } : null,
      carriage: there ? (there.way?.price.amount ?? "none") : null,
    };
  });
  return {
    currency,
    groups,
    goods: goodsOf(lines),
    blocked: short.size > 0 || [...troubles.values()].some((trouble) => trouble !== null),
    place: said && destination ? { destination, name: placeCalled(country, ctx.locale, said) } : null,
    coupon: drafted.coupon,
    others,
  };
}

const goodsOf = (lines: readonly PricedLine[]): bigint =>
  lines.reduce((sum, line) => sum + (line.unitPrice ?? 0n) * BigInt(line.quantity), 0n);
