import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { lockCart } from "#app/domain/cart/steps.server.ts";
import { monthOf } from "#app/domain/catalogue/order-month.ts";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { railsFor } from "#app/domain/payments/providers/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { anyone } from "#app/platform/actor.ts";
import { command, type Run } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { consignments, couponUses, orderLines, orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { transitions } from "#db/schema/platform.ts";
import type { Currency } from "#db/vocabulary.ts";
import { customerIndex, takeCoupon } from "./coupons.server.ts";
import { isDestination } from "./destinations.ts";
import { placeOrder as input } from "./forms.ts";
import { holdUnits } from "./hold-units.server.ts";
import { type PricedLine, pricedCart } from "./priced-cart.server.ts";
import { type OrderQuote, quoteOrder, type Sellable } from "./quote.ts";
import { holdMinutes, splitSale } from "./rules.ts";

type Placed = { orderId: string; number: string; paymentId: string };

/**
 * Turns a cart into an order: prices it anew from our own rows, holds the units, splits it over its senders and writes
 * the payment to be asked for, all in one transaction. The same key and content answers with the same order.
 */
export const placeOrder = command({
  name: "place-order",
  who: anyone,
  input,
  once: {
    noun: "order",
    scope: (_ctx, { cart }) => hashToken(cart),
    again: (ctx, id) => placedBefore(ctx, id),
  },
  async prepare(ctx, _actor, { cart }) {
    refuseUnless(await ctx.house.limits.take("checkout-per-cart", hashToken(cart), ctx.now));
  },
  async run(run, form): Promise<Placed> {
    const { tx, ctx, newId: orderId } = run;
    const { identifiers } = ctx.house.country;
    const phone = identifiers.mobile(form.phone);
    if (!phone) throw new Invalid({ phone: "phone.invalid" });
    if (!isDestination(ctx.house.country, form.province)) throw new Invalid({ province: "choose" });
    const cart = await lockCart(tx, form.cart);
    if (!cart) throw new Refusal("cart.empty");
    if (!railsFor(ctx.house.env, cart.currency).some((rail) => rail.name === form.rail))
      throw new Invalid({ rail: "choose" });

    await holdShops(tx, cart.id);
    const lines = sellable(await pricedCart(tx, cart.id, cart.currency), cart.currency, ctx);
    const customer = customerIndex(ctx.house.keys, phone);
    const coupon = form.coupon ? await takeCoupon(tx, form.coupon, customer, run.now) : null;
    const quote = quoteOrder(ctx.house.country, lines, {
      province: form.province,
      currency: cart.currency,
      discountBps: coupon?.percentBps ?? 0,
    });
    if (quote.consignments.some((one) => one.carriage === null)) throw new Refusal("order.no-carrier");
    // The buyer agrees to a sum; if a price, a rate or a coupon changed since she saw it, she must see it again.
    if (quote.total !== BigInt(form.seen)) throw new Refusal("order.total-changed");

    const number = orderNumber();
    await insertOrder(run, { orderId, number, form, phone, customer, quote, cart, couponId: coupon?.id ?? null });
    if (coupon) await tx.insert(couponUses).values({ orderId, couponId: coupon.id, customerIndex: customer });
    await insertParts(run, orderId, quote, lines);
    const [payment] = await tx
      .insert(payments)
      .values({ orderId, provider: form.rail, currency: cart.currency, amount: quote.total })
      .returning({ id: payments.id });
    if (!payment) throw new Error("the payment was not written");
    await tx.execute(sql`delete from cart_lines where cart_id = ${cart.id}`);
    await run.tell("order.placed", "order", orderId, { data: { number, rail: form.rail } });
    return { orderId, number, paymentId: payment.id };
  },
});

async function placedBefore(ctx: Ctx, orderId: string): Promise<Placed> {
  const [row] = await rowsOf<{ number: string; payment_id: string }>(
    ctx.db,
    sql`select o.number, p.id as payment_id from orders o join payments p on p.order_id = o.id where o.id = ${orderId} order by p.created_at limit 1`,
  );
  if (!row) throw new Error("an acknowledged order is gone");
  return { orderId, number: row.number, paymentId: row.payment_id };
}

/**
 * Holds the shops of a cart as they are until the order stands: a shop that pauses or closes meanwhile waits for it, and
 * one that has done so is read as such.
 */
async function holdShops(tx: Run<Actor>["tx"], cartId: string): Promise<void> {
  await tx.execute(
    sql`select 1 from shops where id in (select p.shop_id from cart_lines l join products p on p.id = l.product_id where l.cart_id = ${cartId})
        order by id for share`,
  );
}

/** Every line must be sold now, in this currency, by a shop that is open. */
function sellable(lines: readonly PricedLine[], currency: Currency, ctx: Ctx): Sellable[] {
  if (lines.length === 0) throw new Refusal("cart.empty");
  return lines.map((line) => {
    const title = ctx.locale === "fa" ? line.titleFa : line.titleEn;
    if (line.sellerBackOn)
      throw new Refusal("order.not-sold-until", { title, date: formatDay(ctx.locale, line.sellerBackOn) });
    if (!line.published || line.sellerPaused) throw new Refusal("order.not-sold", { title });
    if (!line.offered) throw new Refusal("order.choose-variant", { title });
    if (line.past) throw new Refusal("order.past-best-before", { title });
    if (line.unitPrice === null) throw new Refusal("cart.no-price", { currency });
    return { ...line, unitPrice: line.unitPrice };
  });
}

async function insertOrder(
  { tx, ctx, actor, now }: Run<Actor>,
  facts: {
    orderId: string;
    number: string;
    form: {
      key: string;
      cart: string;
      name: string;
      email: string;
      province: string;
      city: string;
      street: string;
      postalCode: string;
    };
    phone: string;
    customer: string;
    quote: OrderQuote;
    cart: { currency: Currency };
    couponId: string | null;
  },
): Promise<void> {
  const { keys } = ctx.house;
  const { orderId, form, phone, quote } = facts;
  const seal = (column: string, text: string) => keys.encryptField(text, { table: "orders", column, row: orderId });
  const { province, city, street, postalCode } = form;
  await tx.insert(orders).values({
    id: orderId,
    number: facts.number,
    personId: actor.kind === "person" ? actor.id : null,
    checkoutKey: `${hashToken(form.cart)}:${form.key}`,
    locale: ctx.locale,
    currency: facts.cart.currency,
    buyerNameSealed: seal("buyer_name_sealed", form.name),
    buyerPhoneSealed: seal("buyer_phone_sealed", phone),
    buyerPhoneIndex: facts.customer,
    digitsIndex: keys.blindIndex(`${orderId}:${phone.slice(-4)}`, "order-digits"),
    buyerEmailSealed: form.email ? seal("buyer_email_sealed", form.email) : null,
    addressSealed: seal("address_sealed", JSON.stringify({ province, city, street, postalCode })),
    province,
    goods: quote.goods,
    discount: quote.discount,
    carriage: quote.carriage,
    total: quote.total,
    couponId: facts.couponId,
    holdUntil: new Date(now.getTime() + holdMinutes * 60_000),
  });
}

async function insertParts(
  { tx, ctx, now }: Run<Actor>,
  orderId: string,
  quote: OrderQuote,
  lines: readonly Sellable[],
): Promise<void> {
  const made = await tx
    .insert(consignments)
    .values(
      quote.consignments.map((one, index) => ({
        orderId,
        number: index + 1,
        sellerId: one.sellerId,
        senderId: one.senderId,
        carrier: one.carriage?.carrier.code ?? "",
        service: one.carriage?.service.code ?? "",
        goods: one.goods,
        discount: one.discount,
        carriage: one.carriage?.price.amount ?? 0n,
      })),
    )
    .returning({ id: consignments.id, number: consignments.number });
  const idOf = new Map(made.map((one) => [one.number, one.id]));
  const { calendar, timeZone } = ctx.house.country;
  const today = dayOf(now, timeZone);
  const written = await tx
    .insert(orderLines)
    .values(
      quote.consignments.flatMap((one, index) =>
        one.lines.map((line) => {
          const total = line.goods - line.discount;
          const split = splitSale(total, line.makerShareBps, line.cooperativeId !== null);
          return {
            orderId,
            consignmentId: idOf.get(index + 1) ?? "",
            productId: line.productId,
            productVersion: line.version,
            titleFa: line.titleFa,
            titleEn: line.titleEn,
            variantId: line.variantId,
            variantFa: line.variantFa,
            variantEn: line.variantEn,
            quantity: line.quantity,
            priceUnit: line.priceUnit,
            takes: line.takes,
            orderMonth: line.availability === "made-to-order" ? monthOf(calendar, today) : null,
            unitPrice: line.unitPrice,
            discount: line.discount,
            total,
            makerAmount: split.maker,
            cooperativeAmount: split.cooperative,
            programmeAmount: split.programme,
            platformAmount: split.platform,
            cooperativeId: line.cooperativeId,
            withdrawal: ctx.house.country.withdrawal({
              family: line.family,
              kind: line.availability,
              personalised: line.personalised,
              begunWithConsent: false,
            }),
          };
        }),
      ),
    )
    .returning({ id: orderLines.id, productId: orderLines.productId, variantId: orderLines.variantId });
  await tx
    .insert(transitions)
    .values([
      { noun: "order", nounId: orderId, toState: "awaiting-payment" },
      ...made.map((one) => ({ noun: "consignment", nounId: one.id, toState: "awaiting-payment" })),
    ]);
  const nameOf = (line: { productId: string; variantId: string | null }) => `${line.productId} ${line.variantId}`;
  const lineId = new Map(written.map((line) => [nameOf(line), line.id]));
  await holdUnits(
    { tx, ctx, today },
    lines.map((line) => ({ ...line, orderLineId: lineId.get(nameOf(line)) ?? "" })),
  );
}

/** Letters and digits that cannot be mistaken for each other when read over the phone. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A number nobody can count up from. */
function orderNumber(): string {
  return `KH-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
}
