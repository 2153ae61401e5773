import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/** I11. Uses are counted by the orders that bear the coupon; one that was called off gives its use back, once. */
export const couponsWithinLimits: Invariant = {
  id: "I11",
  statement: "No coupon is used more often than it may be, overall or by one customer, and each use is an order's own.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select (select count(*) from coupons) + (select count(*) from coupon_uses)`,
      sql`
      with used as (select coupon_id, count(*) as n from coupon_uses where released_at is null group by coupon_id)
      select 'coupon ' || c.id || ': ' || coalesce(u.n, 0) || ' uses, ' || c.uses || ' counted, ' || c.limit_total || ' allowed' as what
        from coupons c left join used u on u.coupon_id = c.id where coalesce(u.n, 0) <> c.uses or coalesce(u.n, 0) > c.limit_total
      union all
      select 'coupon ' || c.id || ': ' || count(*) || ' uses by one customer, ' || c.limit_per_customer || ' allowed' from coupon_uses u
        join coupons c on c.id = u.coupon_id where u.released_at is null group by c.id, u.customer_index having count(*) > c.limit_per_customer
      union all
      select 'order ' || o.number || ': its coupon and its use do not agree' from orders o
        left join coupon_uses u on u.order_id = o.id and u.released_at is null
        where (case when o.status = 'cancelled' then null else o.coupon_id end) is distinct from u.coupon_id
      union all
      select 'order ' || o.number || ': a discount without a coupon' from orders o where o.discount > 0 and o.coupon_id is null`,
    ),
};
