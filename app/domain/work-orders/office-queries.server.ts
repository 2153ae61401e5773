import { sql } from "drizzle-orm";
import { waysTo } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Why an order needs an officer. */
export type Alert = {
  id: string;
  caseId: string;
  title: string;
  pioneer: string;
  contested: boolean;
  late: boolean;
  below: boolean;
  at: string;
};

/** Orders that need an officer who may open their cases: contested, paid late, beneath the floor; the oldest first. */
export async function workAlerts(ctx: Ctx, actor: Person): Promise<Alert[]> {
  const today = sql`(${ctx.now.toISOString()}::timestamptz at time zone ${ctx.house.country.timeZone})::date`;
  const rows = await rowsOf<{ alert: Alert }>(
    ctx.db,
    sql`select json_build_object('id', w.id, 'caseId', c.id, 'title', w.title, 'pioneer', ${ctx.locale === "fa" ? sql`s.name_fa` : sql`coalesce(nullif(s.name_en, ''), s.name_fa)`},
          'contested', t.id is not null, 'late', coalesce(w.pay_by < ${today}, false),
          'below', w.below_reason is not null and w.status in ('offered', 'accepted', 'material-given'), 'at', coalesce(t.raised_at, w.offered_at)) as alert
        from work_orders w join team_links l on l.id = w.link_id join cases c on c.id = l.case_id
        join pioneers pi on pi.id = l.pioneer_id join shops s on s.producer_id = pi.producer_id
        left join work_contests t on t.order_id = w.id and t.answered_at is null
        where w.offered_at is not null and (t.id is not null or w.pay_by < ${today}
            or (w.below_reason is not null and w.status in ('offered', 'accepted', 'material-given')))
          and exists (select from (${waysTo(actor)}) ways where 'pioneer' = any(ways.parts))
        order by coalesce(t.raised_at, w.offered_at), w.id limit 100`,
  );
  return rows.map(({ alert }) => alert);
}

/** The floor now and those before it, for the running programme. */
export async function floors(
  ctx: Ctx,
  programmeId: string,
): Promise<{ percent: number; from: string; to: string | null; by: string | null }[]> {
  return rowsOf(
    ctx.db,
    sql`select f.percent, to_char(f.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as from, to_char(f.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as to, p.name as by
        from work_floors f left join persons p on p.id = f.set_by where f.programme_id = ${programmeId} order by f.valid_from desc limit 20`,
  );
}
