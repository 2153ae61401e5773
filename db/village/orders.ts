import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { sealEvents } from "#app/domain/audit/seal-events.server.ts";
import { addLine } from "#app/domain/cart/add-line.server.ts";
import { cartIs } from "#app/domain/cart/steps.server.ts";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { enterAs } from "#app/domain/identity/enter-as.server.ts";
import { signOut } from "#app/domain/identity/sign-out.server.ts";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { couponTerms } from "#app/domain/orders/coupons.server.ts";
import { packConsignment } from "#app/domain/orders/pack-consignment.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { pricedCart } from "#app/domain/orders/priced-cart.server.ts";
import { quoteOrder } from "#app/domain/orders/quote.ts";
import { receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { releaseHolds, settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { type Ctx, type House, marketNow, systemContext } from "#app/platform/context.server.ts";
import { rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { makeOwnCode, openCarpetRule } from "./commission.ts";
import { nameMarket } from "./market-identity.ts";
import { villagers } from "./people.ts";
import { packed } from "./problem-photos.ts";
import { type Purchase, purchases } from "./purchases.ts";

export type Placed = { orderId: string; number: string; paymentId: string };

/** The paid stretch of an order's way; each consignment goes along it as far as the purchase says. */
const way = ["new", "accepted", "packed", "shipped", "delivered"] as const;

/**
 * Orders in every state they can be in, made the way people make them: by the commands, with the twins' own payments.
 * Only what is paid for at a twin is bought; a market with real keys gets none. Only time is helped along: the holds of
 * those that were never paid are cut short, for nobody waits half an hour for a demo. A market that has orders, or is not
 * the village, is left alone.
 */
export async function loadOrders(house: House): Promise<void> {
  const first = phoneIndexOf(house.keys, villagers[0]!.phone);
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from orders) and exists (select from persons where phone_index = ${first}) as wanting`,
  );
  if (!found?.wanting) return;
  await signedIn(house, "finance", nameMarket);
  await signedIn(house, "finance", openCarpetRule);
  await signedIn(house, "laleh-murani", makeOwnCode);
  for (const purchase of purchases) {
    const twin = twinOf(house, purchase);
    if (house.env.demo && twin?.startsWith("http:")) await buy(house, purchase, twin);
  }
  await sealEvents(await village(house));
}

/** The stand-in of a purchase's rail, and any address for a rail that has none; null when a real provider would be asked. */
function twinOf({ env }: House, { currency, rail }: Purchase): string | null {
  if (rail === "cash-on-delivery" || rail === "bank-transfer") return "http:";
  const provider = rail === "zarinpal-2" ? env.zarinpal2 : currency === "EUR" ? env.stripe : env.zarinpal;
  return provider?.apiBase ?? null;
}

export const village = (house: House) => systemContext(house, "village", "village");

export async function as(house: House, actor: Actor, locale: "fa" | "en" = "fa"): Promise<Ctx> {
  return {
    house,
    db: house.db,
    actor,
    now: await marketNow(house.db),
    locale,
    requestId: "village",
    origin: house.env.origin,
    ip: "192.0.2.1",
  };
}

/** Does something as one of the village's people, signed in for as long as it takes. */
export async function signedIn<T>(house: House, slug: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const villager = villagers.find((one) => one.slug === slug);
  if (!villager) throw new Error(`nobody in the village is called ${slug}`);
  const { token } = await enterAs(await as(house, { kind: "guest" }), { phone: villager.phone });
  const ctx = await as(house, await actorOf(house.db, token), villager.locale);
  const result = await work(ctx);
  await signOut(ctx, {});
  return result;
}

async function buy(house: House, purchase: Purchase, twin: string): Promise<void> {
  const { buyer } = purchase;
  const ordering = (ctx: Ctx) => order(ctx, purchase);
  const placed =
    "slug" in buyer
      ? await signedIn(house, buyer.slug, ordering)
      : await ordering(await as(house, { kind: "guest" }, buyer.locale));
  const system = await village(house);
  if (purchase.reached === "awaiting-payment") return;
  if (purchase.reached === "cancelled" || purchase.reached === "refunded") {
    await house.writes.query("update orders set hold_until = market_now() where id = $1", [placed.orderId]);
    await releaseHolds(await village(house));
    if (purchase.reached === "cancelled") return;
  }
  if (purchase.rail !== "cash-on-delivery") await pay(house, placed.paymentId, twin);
  await settlePayment(system, placed.paymentId);
  if (purchase.reached === "refunded") {
    const [refund] = await rowsOf<{ id: string }>(
      house.db,
      sql`select id from refunds where payment_id = ${placed.paymentId}`,
    );
    if (refund) await sendRefund(system, refund.id);
    return;
  }
  await fulfil(house, purchase.reached, placed);
}

/** From an empty cart to the provider's page. */
export async function order(ctx: Ctx, { buyer, currency, goods, coupon, rail }: Purchase): Promise<Placed> {
  let cart = "";
  for (const [named, quantity] of Object.entries(goods)) {
    const [slug = "", nth] = named.split("/");
    const variant = nth ? await variantOf(ctx, slug, Number(nth)) : "";
    const { secret } = await addLine(ctx, { cart, slug, variant, quantity: String(quantity), currency });
    cart = secret ?? cart;
  }
  const placed = await placeOrder(ctx, {
    cart,
    key: randomUUID(),
    ...buyer.form,
    email: "",
    currency,
    rail: rail ?? (currency === "EUR" ? "stripe" : "zarinpal"),
    coupon: coupon ?? "",
    seen: String(await totalOf(ctx, cart, { currency, province: buyer.form.province, coupon: coupon ?? "" })),
  });
  await startPayment(ctx, placed.paymentId);
  return placed;
}

/** A listing's nth variant. */
async function variantOf(ctx: Ctx, slug: string, nth: number): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select v.id from product_variants v join products p on p.id = v.product_id where p.slug = ${slug} and v.position = ${nth}`,
  );
  if (!row) throw new Error(`${slug} has no variant ${nth}`);
  return row.id;
}

/** What the checkout's page would show her. */
async function totalOf(
  ctx: Ctx,
  cart: string,
  { currency, province, coupon }: { currency: "IRR" | "EUR"; province: string; coupon: string },
): Promise<bigint> {
  const [row] = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from carts where ${cartIs({ actor: ctx.actor, token: cart, currency }) ?? sql`false`}`,
  );
  if (!row) throw new Error("the cart is not there");
  const lines = (await pricedCart(ctx.db, row.id, currency)).map((line) => ({
    ...line,
    unitPrice: line.unitPrice ?? 0n,
  }));
  return quoteOrder(ctx.house.country, lines, {
    ...{ province, currency },
    coupon: coupon ? await couponTerms(ctx.db, coupon) : null,
  }).total;
}

/** The payer pays, at the twin's own short way. */
async function pay(house: House, paymentId: string, twin: string): Promise<void> {
  const [payment] = await rowsOf<{ provider: string; ref: string }>(
    house.db,
    sql`select provider, provider_ref as ref from payments where id = ${paymentId}`,
  );
  const body = payment?.provider === "stripe" ? { session: payment.ref } : { authority: payment?.ref };
  const answer = await fetch(`${twin}/twin/pay`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`the twin took no payment: ${answer.status}`);
}

/** Makers accept, pack and send, and the buyer receives or calls off: each parcel as far as is wanted, in order. */
async function fulfil(house: House, reached: Exclude<Purchase["reached"], string>, placed: Placed): Promise<void> {
  const parcels = await rowsOf<{
    id: string;
    number: number;
    maker: string;
    carrier: string;
    weight: number;
    goods: string[];
  }>(
    house.db,
    sql`select c.id, c.number, s.slug as maker, c.carrier, c.weight_g as weight,
          (select json_agg(p.slug) from order_lines l join products p on p.id = l.product_id where l.consignment_id = c.id) as goods
        from consignments c join shops s on s.id = c.seller_id
        where c.order_id = ${placed.orderId} order by c.number`,
  );
  for (const [index, { id, number, maker, carrier, weight, goods }] of parcels.entries()) {
    const buyer = await as(house, { kind: "guest" });
    const hers = {
      number: placed.number,
      consignment: String(number),
      access: orderPass(buyer, "", placed.orderId),
    };
    const goal = reached[index] ?? "new";
    if (goal === "called-off") {
      await cancelConsignment(buyer, hers);
      continue;
    }
    const steps = way.indexOf(goal);
    const consignment = id;
    const working = (work: (ctx: Ctx) => Promise<unknown>) => signedIn(house, maker, work);
    if (steps >= 1) await working((ctx) => acceptConsignment(ctx, { consignment }));
    if (steps >= 2)
      await working(async (ctx) =>
        packConsignment(ctx, {
          ...{ consignment, parcels: "1", weight: String(Math.max(1, weight)) },
          photos: await photosBefore(goods),
        }),
      );
    const tracking = `24${String(number).padStart(3, "0")}${placed.number.slice(3)}`;
    if (steps >= 3) await working((ctx) => shipConsignment(ctx, { consignment, carrier, tracking }));
    if (steps >= 4) await receiveConsignment(buyer, hers);
  }
  const back = await rowsOf<{ id: string }>(
    house.db,
    sql`select r.id from refunds r join payments p on p.id = r.payment_id where p.order_id = ${placed.orderId}`,
  );
  for (const { id } of back) await sendRefund(await village(house), id);
}

/** Of a few pieces their makers keep how they looked before they left. */
async function photosBefore(goods: readonly string[]) {
  const drawings = goods.flatMap((slug) => packed[slug] ?? []);
  const size = { width: 960, height: 720 };
  return Promise.all(
    drawings.map(async (drawing) => ({
      ...{ name: "before.png", type: "image/png" },
      bytes: await rasteriseOwnDrawing(drawing, size),
    })),
  );
}
