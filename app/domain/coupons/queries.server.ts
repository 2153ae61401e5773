import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";

/** A coupon as its owner sees it. Amounts in minor units. */
export type CouponRow = {
  id: string;
  code: string;
  percentBps: number | null;
  amount: string | null;
  currency: Currency | null;
  minGoods: string | null;
  limitTotal: number;
  limitPerCustomer: number;
  uses: number;
  validFrom: string;
  validTo: string;
  standing: "open" | "paused" | "later" | "over" | "used-up";
  /** What orders that bear it were spared so far. */
  spared: { currency: Currency; amount: string }[];
};

/** The coupons of a shop, or of the whole market (`null`), the newest first. */
export function couponsOf(db: Db, shopId: string | null): Promise<CouponRow[]> {
  return rowsOf(
    db,
    sql`select id, code, percent_bps as "percentBps", amount::text, currency, min_goods::text as "minGoods", limit_total as "limitTotal",
          limit_per_customer as "limitPerCustomer", uses, valid_from::text as "validFrom", (valid_to - interval '1 second')::text as "validTo",
          case when paused_at is not null then 'paused' when valid_to <= market_now() then 'over' when valid_from > market_now() then 'later'
            when uses >= limit_total then 'used-up' else 'open' end as standing,
          (select coalesce(json_agg(json_build_object('currency', g.currency, 'amount', g.amount::text) order by g.currency), '[]')
             from (select o.currency, sum(o.discount) as amount from orders o join coupon_uses u on u.order_id = o.id and u.released_at is null
                   where u.coupon_id = c.id group by o.currency) g) as spared
        from coupons c where shop_id is not distinct from ${shopId}::uuid order by created_at desc, code limit 200`,
  );
}
