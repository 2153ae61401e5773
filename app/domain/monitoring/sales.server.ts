import { type SQL, sql } from "drizzle-orm";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/**
 * What the maker's part of goods delivered in the last thirty days came to, less what went back, for each shop (columns
 * shop, amount in minor units of IRR). Other currencies are not counted: their bands would not compare.
 */
export const incomeByShop: SQL = sql`
  select shop, greatest(sum(amount), 0)::bigint as amount from (
    select k.seller_id as shop, l.maker_amount as amount from consignments k join order_lines l on l.consignment_id = k.id
      join orders o on o.id = k.order_id
      where k.status = 'delivered' and k.delivered_at > market_now() - interval '30 days' and o.currency = 'IRR'
    union all
    select k.seller_id, -r.maker_amount from returns r join consignments k on k.id = r.consignment_id join orders o on o.id = k.order_id
      where r.status = 'refunded' and r.ended_at > market_now() - interval '30 days' and o.currency = 'IRR') parts
  group by shop`;

/** Bands of a month's income in force, by where each begins, from low to high. */
export async function incomeBands(ctx: Ctx): Promise<bigint[]> {
  const rows = await rowsOf<{ from: string }>(
    ctx.db,
    sql`select from_amount::text as from from income_bands where currency = 'IRR' and valid_to is null order by from_amount`,
  );
  return rows.map(({ from }) => BigInt(from));
}

/** What a case's shop sold, in a few figures; null without a shop. Sums are told as bands only. */
export type CaseSales = {
  shop: string;
  openedAt: string;
  orders: number;
  delivered: number;
  /** Of the last twelve stretches of thirty days, those with an order that stood. */
  activeMonths: number;
  lastSale: string | null;
  /** Last month's income in minor units, to be told as its band; null before anything was ever delivered. */
  income: string | null;
};

/** The summary of a case's orders, for whoever may read the part `sales`. */
export async function caseSales(ctx: Ctx, opened: OpenCase): Promise<CaseSales | null> {
  const [row] = await rowsOf<CaseSales>(
    ctx.db,
    sql`select s.slug as shop, to_char(s.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "openedAt",
          count(k.id)::int as orders, count(k.id) filter (where k.status = 'delivered')::int as delivered,
          (count(distinct floor(extract(epoch from market_now() - o.confirmed_at) / 2592000)) filter (where o.confirmed_at > market_now() - interval '360 days'))::int as "activeMonths",
          to_char(max(o.confirmed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastSale",
          case when count(k.id) filter (where k.status = 'delivered') > 0
            then coalesce((select amount from (${incomeByShop}) i where i.shop = s.id), 0)::text end as income
        from producers pr join shops s on s.producer_id = pr.id
        left join (consignments k join orders o on o.id = k.order_id) on k.seller_id = s.id and k.status not in ('awaiting-payment', 'cancelled')
        where pr.person_id = ${opened.personId} and s.opened_at is not null group by s.id`,
  );
  return row ?? null;
}
