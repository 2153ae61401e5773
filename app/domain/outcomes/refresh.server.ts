import { sql } from "drizzle-orm";
import { incomeByShop } from "#app/domain/monitoring/sales.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf, marketZone } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { stages } from "#db/vocabulary.ts";
import { inTransaction, type Tx } from "#db/writes.server.ts";
import { quartersBetween } from "./cohorts.ts";

/** Of each stage in the programme's order, what `of` makes of its name; as an SQL array. */
const perStage = (of: (stage: string) => string) => sql.raw(`array[${stages.map(of).join(", ")}]`);

/** Whether a shop had an order that stood within these days after her market link; null while they are not over. */
const active = (from: number, to: number) =>
  sql.raw(`case when link.at + interval '${to} days' <= market_now() then exists (
    select from sale where sale.shop = shop.id and sale.at >= link.at + interval '${from} days' and sale.at < link.at + interval '${to} days') end`);

/**
 * Counts every case anew from what is written of it: stages, orders, follow-ups. One statement of some seconds for a great
 * many cases; whoever reads meanwhile sees the figures of before. Answers how many cases are counted.
 */
export async function recount(tx: Tx): Promise<number> {
  await tx.execute(sql`select set_config('statement_timeout', '120000', true)`);
  const [span] = await rowsOf<{ from: string | null; now: string }>(
    tx,
    sql`select to_char(min(registered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as from,
          to_char(market_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now from cases`,
  );
  if (!span?.from) return 0;
  const quarters = quartersBetween(dayOf(new Date(span.from)), dayOf(new Date(span.now)));
  await tx.execute(
    sql`delete from case_outcomes o using cases c where c.id = o.case_id and c.merged_into_id is not null`,
  );
  const counted = await rowsOf<{ count: number }>(
    tx,
    sql`with quarters as (select day::date as from_day, lead(day::date, 1, 'infinity'::date) over (order by day) as to_day
          from jsonb_array_elements_text(${JSON.stringify(quarters)}::jsonb) as q (day)),
        shop as materialized (select pr.person_id, s.id from producers pr join shops s on s.producer_id = pr.id),
        sale as materialized (select k.seller_id as shop, o.confirmed_at as at from consignments k join orders o on o.id = k.order_id
          where k.status not in ('awaiting-payment', 'cancelled') and o.confirmed_at is not null),
        income as materialized (${incomeByShop}),
        sold as materialized (select seller_id as shop from consignments where status = 'delivered' group by seller_id),
        first as materialized (select case_id, stage, min(at) as at from case_stages where undone_at is null group by case_id, stage),
        walked as (select case_id, stage, at, lead(at) over (partition by case_id order by at, stage) as left_at from first),
        stage as materialized (select case_id, ${perStage((stage) => `coalesce(bool_or(stage = '${stage}'), false)`)} as reached,
            ${perStage((stage) => `max(least(extract(day from left_at - at), 32000)::smallint) filter (where stage = '${stage}')`)} as stayed,
            min(at) filter (where stage = 'market-linked') as linked_at
          from walked group by case_id),
        asked as materialized (select distinct on (case_id) case_id, income_from from follow_ups
          where done_at is not null and income_from is not null order by case_id, done_at desc),
        bands as (select array_agg(from_amount order by from_amount) as starts from income_bands where currency = 'IRR' and valid_to is null),
        written as (insert into case_outcomes (case_id, programme_id, body_id, cohort, occupation, county, level, sex, path, stage, reason,
            reached, stayed, active3, active6, active12, income_from, refreshed_at)
          select c.id, c.programme_id, c.body_id, q.from_day, c.occupation, c.county, c.level, c.sex, c.market_path, c.stage, e.reason,
            stage.reached, stage.stayed, ${active(60, 90)}, ${active(150, 180)}, ${active(330, 360)},
            (select max(start) from bands, unnest(bands.starts) start
              where start <= case when sold.shop is not null then coalesce(income.amount, 0) else asked.income_from end),
            market_now()
          from cases c join stage on stage.case_id = c.id
          join quarters q on (c.registered_at at time zone '${sql.raw(marketZone)}')::date >= q.from_day
            and (c.registered_at at time zone '${sql.raw(marketZone)}')::date < q.to_day
          left join shop on shop.person_id = c.person_id
          left join lateral (select least(stage.linked_at, (select min(at) from sale where sale.shop = shop.id)) as at) link on true
          left join sold on sold.shop = shop.id left join income on income.shop = shop.id
          left join asked on asked.case_id = c.id
          left join case_endings e on e.case_id = c.id and e.undone_at is null
          where c.merged_into_id is null
          on conflict (case_id) do update set programme_id = excluded.programme_id, body_id = excluded.body_id, cohort = excluded.cohort,
            occupation = excluded.occupation, county = excluded.county, level = excluded.level, sex = excluded.sex, path = excluded.path,
            stage = excluded.stage, reason = excluded.reason, reached = excluded.reached, stayed = excluded.stayed,
            active3 = excluded.active3, active6 = excluded.active6, active12 = excluded.active12,
            income_from = excluded.income_from, refreshed_at = excluded.refreshed_at
          returning 1)
        select count(*)::int as count from written`,
  );
  return counted[0]?.count ?? 0;
}

/** Errand of the clock: what the charts count, as it stands now. */
export const recountOutcomes = (ctx: Ctx): Promise<number> => inTransaction(ctx.house.writes, recount);
