import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { usualCurrency } from "#app/domain/cart/currency.server.ts";
import { rulesInForce } from "#app/domain/commission/rules-in-force.server.ts";
import { couponFault } from "#app/domain/coupons/rules.ts";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { offeredRails, type RailRow, railRows } from "#app/domain/payments/rails.server.ts";
import type { Rail } from "#app/domain/payments/rails.ts";
import type { Wish } from "#app/domain/shipping/options.ts";
import { pickupPoints } from "#app/domain/shipping/pickup.server.ts";
import { type Actor, anyone } from "#app/platform/actor.ts";
import { commandTogether } from "#app/platform/command-together.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { hashToken, newRowId } from "#app/platform/crypto.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { type Address, readAddress } from "./address.ts";
import { wishedOption } from "./checkout-steps.ts";
import { customerIndex, takeCoupon } from "./coupons.server.ts";
import { placeOrder as input, type PlaceOrder } from "./forms.ts";
import { holdCarts } from "./hold-carts.server.ts";
import { leaveUnits } from "./hold-units.server.ts";
import { audiencesOf, type PricedLine, pricedCarts } from "./priced-cart.server.ts";
import { goodsOf, type OrderQuote, quoteOrder, type Sellable } from "./quote.ts";
import { belowMinimum } from "./rules.ts";
import { readNotes, readWishes } from "./wishes.ts";
import { type Facts, type Placing, writeOrders } from "./write-orders.server.ts";

/** `payUrl` is null where another computer has to be asked first. */
type Placed = { orderId: string; number: string; paymentId: string; payUrl: string | null };

/** Who owns a basket, as keys and limits know her: the person, or the browser's secret. */
const ownerOf = (actor: Actor, cart: string) => (actor.kind === "person" ? actor.id : hashToken(cart));

/**
 * Turns a cart into an order: prices it anew from our own rows, holds the units, splits it over its senders and writes
 * the payment to be asked for, all in one transaction, which buyers who come at the same time share. The same key and
 * content answers with the same order.
 */
export const placeOrder = commandTogether({
  name: "place-order",
  who: anyone,
  input,
  once: {
    noun: "order",
    scope: (ctx, { cart }) => ownerOf(ctx.actor, cart),
    again: (ctx, id) => placedBefore(ctx, id),
  },
  async prepare(ctx, actor, { cart }) {
    refuseUnless(await ctx.house.limits.take("checkout-per-cart", ownerOf(actor, cart), ctx.now));
  },
  // A use of a code is taken before the rest is known to be right.
  apart: ({ coupon }) => coupon !== "",
  hold: (tx, calls, waits) =>
    holdCarts(
      tx,
      calls.map(({ ctx, actor, input: form }) => ({
        actor,
        token: form.cart,
        currency: form.currency ?? usualCurrency(ctx),
      })),
      waits,
    ),
  async run(tx, turns): Promise<(Placed | Refusal | Invalid)[]> {
    const [{ ctx, now } = turns[0]!] = turns;
    const carts = turns.flatMap(({ held, actor }) => (held ? [{ ...held, audiences: audiencesOf(actor) }] : []));
    const currencies = [...new Set(carts.map(({ currency }) => currency))];
    // None needs another's answer, so they are sent together.
    const [priced, rails, rules] = await Promise.all([
      pricedCarts(tx, carts, { pictured: false }),
      Promise.all(currencies.map((currency) => railRows(tx, currency, carts[0]!.shopIds))),
      rulesInForce(tx, dayOf(now, ctx.house.country.timeZone)),
    ]);
    const left = new Map<string, number>();
    const facts = await refusing(turns, async (turn): Promise<Facts> => {
      const read = readForm(turn.ctx, turn.input);
      if (!turn.held) throw new Refusal("cart.empty");
      const { id, currency } = turn.held;
      const lines = sellable(priced.get(id) ?? [], currency, turn.ctx);
      const quoted = await quotedFor(turn, read, lines);
      const rail = chosenRail(turn.ctx, rails[currencies.indexOf(currency)]!, turn.input, {
        currency,
        quote: quoted.quote,
      });
      leaveUnits(turn.ctx, left, lines);
      const placed = { orderId: turn.newId, number: orderNumber(), paymentId: newRowId(now) };
      const started = await startHere(turn.ctx, { ...placed, rail, amount: { amount: quoted.quote.total, currency } });
      const owner = ownerOf(turn.actor, turn.input.cart);
      return { ...placed, ...read, ...quoted, ...{ turn, owner, cart: turn.held, rail, started, rules } };
    });
    const whole = facts.filter((one): one is Facts => !(one instanceof Error));
    if (whole.length > 0) await writeOrders(tx, whole);
    return facts.map((one) => {
      if (one instanceof Error) return one;
      const { orderId, number, paymentId, rail, started } = one;
      one.turn.tell("order.placed", "order", orderId, { data: { number, rail: rail.name } });
      return { orderId, number, paymentId, payUrl: started?.payUrl ?? null };
    });
  },
});

/** For each what is made of it, or why not. Anything else that goes wrong is thrown. */
async function refusing<One, Made>(
  ones: readonly One[],
  make: (one: One) => Promise<Made>,
): Promise<(Made | Refusal | Invalid)[]> {
  const made: (Made | Refusal | Invalid)[] = [];
  for (const one of ones) {
    try {
      made.push(await make(one));
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Invalid)) throw error;
      made.push(error);
    }
  }
  return made;
}

async function placedBefore(ctx: Ctx, orderId: string): Promise<Placed> {
  const [row] = await rowsOf<{ number: string; payment_id: string; pay_url: string | null }>(
    ctx.db,
    sql`select o.number, p.id as payment_id, p.pay_url from orders o join payments p on p.order_id = o.id where o.id = ${orderId} order by p.created_at limit 1`,
  );
  if (!row) throw new Error("an acknowledged order is gone");
  return { orderId, number: row.number, paymentId: row.payment_id, payUrl: row.pay_url };
}

/** Who she is and where it goes, by the country's own rules. @throws Invalid */
function readForm(ctx: Ctx, form: PlaceOrder): { form: PlaceOrder; phone: string; address: Address; customer: string } {
  const { country, keys } = ctx.house;
  const phone = country.identifiers.mobile(form.phone);
  const { address, faults } = readAddress(country, form);
  if (!phone) faults.phone = "phone.invalid";
  if (!phone || Object.keys(faults).length > 0) throw new Invalid(faults);
  return { form, phone, address, customer: customerIndex(keys, phone) };
}

type Quoted = { quote: OrderQuote; coupon: { id: string } | null; notes: Readonly<Record<string, string>> };

/** What it costs. The buyer agrees to a sum; if a price, a rate or a coupon changed since she saw it, she must see it again. */
async function quotedFor(
  { tx, ctx, now, held }: Placing,
  { form, customer }: { form: PlaceOrder; customer: string },
  lines: readonly Sellable[],
): Promise<Quoted> {
  const { currency } = held!;
  const coupon = form.coupon ? await takeCoupon(tx, form.coupon, customer, now) : null;
  const wishes = readWishes(form.parcels);
  const fault = coupon && couponFault(coupon.terms, currency, goodsOf(lines));
  if (fault) throw new Refusal(fault);
  const points = Object.values(wishes).some(({ pickup }) => pickup) ? await pickupPoints(tx) : [];
  const { province } = form;
  const quote = quoteOrder(ctx.house.country, lines, {
    province,
    currency,
    coupon: coupon?.terms ?? null,
    wishes,
    points,
  });
  mustBeSendable(quote, wishes);
  if (quote.total !== BigInt(form.seen)) throw new Refusal("order.total-changed");
  return { quote, coupon, notes: readNotes(form.notes) };
}

/** Every line must be sold now, in this currency, in no smaller number than its maker sells, by a shop that is open. */
function sellable(lines: readonly PricedLine[], currency: Currency, ctx: Ctx): Sellable[] {
  if (lines.length === 0) throw new Refusal("cart.empty");
  const sold = lines.map((line) => {
    const title = ctx.locale === "fa" ? line.titleFa : line.titleEn;
    if (line.sellerBackOn)
      throw new Refusal("order.not-sold-until", { title, date: formatDay(ctx.locale, line.sellerBackOn) });
    if (line.published && line.sellerStopped) throw new Refusal("order.shop-stopped", { title });
    if (!line.published || line.sellerPaused) throw new Refusal("order.not-sold", { title });
    if (!line.offered) throw new Refusal("order.choose-variant", { title });
    if (line.past) throw new Refusal("order.past-best-before", { title });
    if (line.unitPrice === null) throw new Refusal("cart.no-price", { currency });
    if (line.quantity < line.minQuantity) throw new Refusal("order.min-quantity", { title, least: line.minQuantity });
    return { ...line, unitPrice: line.unitPrice };
  });
  const [short] = belowMinimum(sold);
  if (short)
    throw new Refusal("order.shop-minimum", { shop: ctx.locale === "fa" ? short.sellerNameFa : short.sellerNameEn });
  return sold;
}

/** Every parcel goes, and in the way that was wished for: another one that costs the same is not what she chose. */
function mustBeSendable(quote: OrderQuote, wishes: Readonly<Record<string, Wish>>): void {
  for (const { way, options, lines } of quote.consignments) {
    if (way === null) throw new Refusal("order.no-carrier");
    const wish = wishes[lines[0]?.sellerSlug ?? ""];
    if (wish && !wishedOption(options, wish)) throw new Refusal("order.way-gone");
  }
}

/** The rail she chose, if the deployment, every seller and the sum let it be used (A22: never what the form says of it). */
function chosenRail(
  ctx: Ctx,
  rails: readonly RailRow[],
  form: PlaceOrder,
  { currency, quote }: { currency: Currency; quote: OrderQuote },
): Rail {
  const shopIds = quote.consignments.map(({ sellerId }) => sellerId);
  const offered = offeredRails(ctx.house, rails, { currency, total: quote.total, shopIds });
  const chosen = offered.find(({ rail }) => rail.name === form.rail);
  if (!chosen) throw new Invalid({ rail: "choose" });
  if (chosen.fault) throw new Invalid({ rail: chosen.fault });
  return chosen.rail;
}

/** A rail that asks no other computer is started with the order itself; of the others only the intent is written. */
async function startHere(
  ctx: Ctx,
  asked: { number: string; paymentId: string; rail: Rail; amount: { amount: bigint; currency: Currency } },
): Promise<{ ref: string; payUrl: string } | null> {
  const provider = providerNamed(ctx.house, asked.rail.name);
  if (!provider || provider.origin !== null) return null;
  return provider.start({
    paymentId: asked.paymentId,
    orderNumber: asked.number,
    amount: asked.amount,
    locale: ctx.locale,
    description: "",
    returnUrl: paths.paymentReturn(ctx.locale, asked.paymentId),
    orderUrl: paths.order(ctx.locale, asked.number),
    phone: null,
    email: null,
  });
}

/** Letters and digits that cannot be mistaken for each other when read over the phone. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A number nobody can count up from. */
function orderNumber(): string {
  return `KH-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
}
