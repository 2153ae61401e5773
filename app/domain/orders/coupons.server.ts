import { sql } from "drizzle-orm";
import type { CouponTerms } from "#app/domain/coupons/rules.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

/** A buyer as limits know her: by her number, which is never stored in the clear. */
export function customerIndex(keys: Keys, phone: string): string {
  return keys.blindIndex(phone, "phone");
}

type Row = Omit<CouponTerms, "amount" | "minGoods"> & { amount: string | null; minGoods: string | null };

const terms = sql`shop_id as "shopId", percent_bps as "percentBps", amount::text, currency, min_goods::text as "minGoods"`;
const termsOf = ({ shopId, percentBps, amount, currency, minGoods }: Row): CouponTerms => ({
  ...{ shopId, percentBps, currency },
  amount: amount === null ? null : BigInt(amount),
  minGoods: minGoods === null ? null : BigInt(minGoods),
});

/**
 * Takes one use of a coupon, or refuses. The update both checks and takes the overall limit and locks the coupon's row,
 * so that the count per customer that follows is true until commit (A14).
 */
export async function takeCoupon(
  tx: Db,
  code: string,
  customer: string,
  now: Date,
): Promise<{ id: string; terms: CouponTerms }> {
  const [coupon] = await rowsOf<Row & { id: string; limitPerCustomer: number }>(
    tx,
    sql`update coupons set uses = uses + 1
        where code = ${code.toUpperCase()} and uses < limit_total and paused_at is null
          and valid_from <= ${now.toISOString()}::timestamptz and valid_to > ${now.toISOString()}::timestamptz
        returning id, limit_per_customer as "limitPerCustomer", ${terms}`,
  );
  if (!coupon) throw new Refusal("coupon.not-valid");
  const [used] = await rowsOf<{ n: number }>(
    tx,
    sql`select count(*)::int as n from coupon_uses where coupon_id = ${coupon.id} and customer_index = ${customer} and released_at is null`,
  );
  if ((used?.n ?? 0) >= coupon.limitPerCustomer) throw new Refusal("coupon.used");
  return { id: coupon.id, terms: termsOf(coupon) };
}

/** Gives the use back when its order is called off, once. */
export async function releaseCoupon(tx: Db, orderId: string): Promise<void> {
  await tx.execute(sql`
    with released as (update coupon_uses set released_at = market_now() where order_id = ${orderId} and released_at is null returning coupon_id)
    update coupons set uses = uses - 1 from released where coupons.id = released.coupon_id`);
}

/** What a coupon would take off now, for the checkout's page; null if it is not valid. Takes nothing. */
export async function couponTerms(db: Db, code: string): Promise<CouponTerms | null> {
  const [coupon] = await rowsOf<Row>(
    db,
    sql`select ${terms} from coupons
        where code = ${code.toUpperCase()} and uses < limit_total and paused_at is null and valid_from <= market_now() and valid_to > market_now()`,
  );
  return coupon ? termsOf(coupon) : null;
}
