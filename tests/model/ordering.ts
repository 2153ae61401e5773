import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import type { Coupon, Order, Parcel } from "./facts.ts";
import type { Rail } from "./kinds.ts";
import type { Hands } from "./market.ts";
import type { openTerms } from "./terms.ts";

/** One thing alone, so that the whole can go back at once; two makers' goods, so that an order has two parcels; two lines in one. */
const baskets: readonly Record<string, number>[] = [
  { "honey-thyme-1kg": 1 },
  { "honey-thyme-1kg": 2, "bed-linen-set": 1 },
  { "honey-thyme-1kg": 2, "honey-astragalus-500": 1 },
];
export const goods = [...new Set(baskets.flatMap((basket) => Object.keys(basket)))];
export const named = goods.map((slug) => `'${slug}'`).join(", ");

/** Places an order, and makes what the model knows of it; null where a coupon was rightly refused. */
export function openOrdering(
  { shop, books, clock, buyer, done, agree }: Hands,
  terms: Awaited<ReturnType<typeof openTerms>>,
) {
  async function parcelsOf(order: Order): Promise<Parcel[]> {
    // Holidays may not make the term longer than the fortnight in which faults come back.
    await shop.rows(
      `update order_lines set withdrawal = withdrawal || '{"workingDays": 3}' where order_id = '${order.id}' and (withdrawal ->> 'allowed')::boolean`,
    );
    const rows = await shop.rows<Record<"id" | "shop" | "shop_id" | "total" | "carriage", string> & { number: number }>(
      `select c.id, c.number, s.slug as shop, s.id as shop_id, (c.goods - c.discount + c.carriage)::text as total, c.carriage::text
       from consignments c join shops s on s.id = c.seller_id where c.order_id = '${order.id}' order by c.number`,
    );
    const lines = await shop.rows<
      Record<"id" | "parcel" | "total" | "maker" | "cooperative" | "programme" | "platform", string> & {
        quantity: number;
        share: number;
        body: string | null;
        allowed: boolean;
      }
    >(
      `select l.id, consignment_id as parcel, quantity, total::text, maker_amount::text as maker, cooperative_amount::text as cooperative, programme_amount::text as programme,
         platform_amount::text as platform, cooperative_id as body, p.maker_share_bps as share, (withdrawal ->> 'allowed')::boolean as allowed
       from order_lines l join products p on p.id = l.product_id where order_id = '${order.id}' order by l.id`,
    );
    return rows.map((row) => {
      const own = lines
        .filter(({ parcel }) => parcel === row.id)
        .map(({ id, quantity, body, share, allowed, ...sums }) => {
          const total = BigInt(sums.total);
          const sale = { total, share: BigInt(share), shopId: row.shop_id, body, currency: order.currency };
          const parts = terms.partsOf(sale);
          const told = [sums.maker, sums.cooperative, sums.programme, sums.platform].join(" + ");
          const meant = [parts.maker, parts.cooperative, parts.programme, parts.platform].join(" + ");
          if (told !== meant) throw new Error(`a line of ${total} was shared out as ${told}, not ${meant}`);
          const back = { maker: 0n, cooperative: 0n, programme: 0n, platform: 0n };
          return { id, quantity, total, parts, body, withdrawable: allowed, pieces: 0, back };
        });
      const [total, carriage] = [BigInt(row.total), BigInt(row.carriage)];
      if (own.reduce((sum, line) => sum + line.total, carriage) !== total)
        throw new Error(`a parcel of ${total} is not its lines and its way`);
      return {
        ...{ id: row.id, number: row.number, order, shop: row.shop, shopId: row.shop_id, total, carriage, lines: own },
        ...{ state: "waiting", age: "fresh", earned: new Map(), owed: 0n, transfer: "none", transferAmount: 0n },
        ...{ taken: new Map(), returns: [], covered: 0n, refundMade: false },
      };
    });
  }

  return async function place(
    rail: Rail,
    which: number,
    part: number,
    coupon: Coupon | null = null,
  ): Promise<Order | null> {
    const basket = baskets[part % baskets.length]!;
    const currency = rail === "stripe" || (rail === "bank-transfer" && which % 3 === 2) ? "EUR" : "IRR";
    const phone = which % 2 === 0 ? "09123456789" : "09120000001";
    let placed = { orderId: "", number: "", paymentId: "" };
    const was = await done(async () => {
      placed = await shop.order(basket, { rail, phone, coupon: coupon?.code ?? "" }, currency);
    });
    if (coupon) {
      const prices = await shop.rows<{ slug: string; shop: string; amount: string }>(
        `select p.slug, p.shop_id as shop, r.amount::text from products p join product_prices r on r.product_id = p.id and r.currency = '${currency}' where p.slug in (${named})`,
      );
      const lines = prices
        .filter(({ slug }) => basket[slug])
        .map((row) => ({ shopId: row.shop, goods: BigInt(row.amount) * BigInt(basket[row.slug]!) }));
      const off = terms.discountBy(coupon, phone, currency, lines);
      agree("use a coupon", was, off !== null);
      if (off === null) return null;
      const [row] = await shop.rows<{ discount: string }>(
        `select discount::text from orders where id = '${placed.orderId}'`,
      );
      if (BigInt(row!.discount) !== off) throw new Error(`${coupon.code} took off ${row!.discount}, not ${off}`);
      coupon.users.push(phone);
      books.seen.add("a coupon used");
    } else if (!was) throw new Error(`nobody can order by ${rail}`);
    if (rail === "bank-transfer" || rail === "cash-on-delivery") await startPayment(await buyer(), placed.paymentId);
    const [row] = await shop.rows<{ total: string }>(`select total::text from orders where id = '${placed.orderId}'`);
    const order: Order = {
      ...{ id: placed.orderId, number: placed.number, payment: placed.paymentId, rail, currency },
      ...{ total: BigInt(row!.total), state: "waiting", money: "none", captured: 0n },
      ...{ parcels: [], refunds: [], receipts: [], dispute: null, lost: 0n, missing: 0n, coupon, phone },
    };
    order.parcels = await parcelsOf(order);
    if (rail !== "cash-on-delivery") return order;
    await settlePayment(await clock(), order.payment);
    order.money = "promised";
    books.stands(order);
    return order;
  };
}
