import { sql } from "drizzle-orm";
import { z } from "zod";
import { settingsOf } from "#app/domain/programmes/settings.server.ts";
import { settings } from "#app/domain/programmes/settings.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AlertKind } from "#db/vocabulary-monitoring.ts";
import type { Tx } from "#db/writes.server.ts";
import { alertsOf, type Counted, windowDays } from "./rules.ts";

type Watched = Counted & {
  id: string;
  programmeId: string;
  personId: string;
  officer: string | null;
  /** Alerts that stand, and kinds an officer saw to of late. */
  standing: AlertKind[];
  quiet: AlertKind[];
};

/**
 * Every open case that has a shop, a check-in nobody answered or an alert that stands, with what is counted of it. A case
 * that ended counts nothing, so that its alerts go.
 */
async function watched(tx: Tx): Promise<Watched[]> {
  const within = sql.raw(`interval '${windowDays} days'`);
  return rowsOf<Watched>(
    tx,
    sql`with missed as (select case_id, min(due_at) as due_at from follow_ups
          where kind = 'check-in' and done_at is null and called_off_at is null and due_at < market_now() group by case_id),
        shop as (select pr.person_id, s.id, s.opened_at, s.paused_at from producers pr join shops s on s.producer_id = pr.id
          where s.opened_at is not null and s.closed_at is null),
        parcels as (select k.seller_id,
            max(o.confirmed_at) filter (where k.status not in ('awaiting-payment', 'cancelled')) as last_sale,
            count(*) filter (where k.status <> 'cancelled' and k.send_by between market_now() - ${within} and market_now()) as sent,
            count(*) filter (where k.status <> 'cancelled' and k.send_by between market_now() - ${within} and market_now()
              and coalesce(k.shipped_at, k.delivered_at, market_now()) > k.send_by) as late,
            count(*) filter (where k.delivered_at > market_now() - ${within}) as delivered
          from consignments k join orders o on o.id = k.order_id group by k.seller_id),
        complaints as (select k.seller_id, count(*) as count from consignments k join (
            select consignment_id from problems where reported_at > market_now() - ${within}
            union all select consignment_id from returns where asked_at > market_now() - ${within} and status <> 'dropped') x
          on x.consignment_id = k.id group by k.seller_id),
        alerts as (select case_id, array_agg(kind) filter (where ended_at is null) as standing,
            array_agg(kind) filter (where ended_by is not null and ended_at > market_now() - make_interval(days => coalesce(q.value, ${settings.quietDays.usual})::int)) as quiet
          from case_alerts l join cases of on of.id = l.case_id
            left join programme_settings q on q.programme_id = of.programme_id and q.name = 'quietDays' and q.valid_to is null group by case_id)
        select c.id, c.programme_id as "programmeId", c.person_id as "personId", c.officer_id as officer, coalesce(a.standing, '{}') as standing, coalesce(a.quiet, '{}') as quiet,
          case when c.closed_at is null and s.paused_at is null then extract(day from market_now() - greatest(s.opened_at, p.last_sale))::int end as "quietFor",
          case when c.closed_at is null then coalesce(p.sent, 0)::int else 0 end as sent, coalesce(p.late, 0)::int as late,
          coalesce(p.delivered, 0)::int as delivered, case when c.closed_at is null then coalesce(x.count, 0)::int else 0 end as complaints,
          case when c.closed_at is null then extract(day from market_now() - m.due_at)::int end as "missedFor"
        from cases c left join missed m on m.case_id = c.id left join shop s on s.person_id = c.person_id
          left join parcels p on p.seller_id = s.id left join complaints x on x.seller_id = s.id left join alerts a on a.case_id = c.id
        where c.merged_into_id is null and (a.standing is not null or (c.closed_at is null and (s.id is not null or m.case_id is not null)))
        order by c.id`,
  );
}

/** At most so many alerts are raised in one go, that no officer's desk is flooded in one night by a change of rules. */
const most = 300;

/** Looks through all cases: raises what stands now, lets go what does not stand any more. */
export const watchCases = command({
  name: "watch-cases",
  who: system,
  input: z.object({}),
  async run({ tx, tell }) {
    let [raised, gone] = [0, 0];
    const limits = new Map<string, Awaited<ReturnType<typeof settingsOf>>>();
    for (const of of await watched(tx)) {
      const known = limits.get(of.programmeId) ?? (await settingsOf(tx, of.programmeId));
      limits.set(of.programmeId, known);
      const now = alertsOf(of, known);
      for (const [kind, figures] of Object.entries(now) as [AlertKind, object][]) {
        if (of.standing.includes(kind) || of.quiet.includes(kind) || raised >= most) continue;
        const made = await rowsOf(
          tx,
          sql`insert into case_alerts (case_id, kind, figures, owner_id) values (${of.id}, ${kind}, ${JSON.stringify(figures)}::jsonb, ${of.officer})
              on conflict do nothing returning id`,
        );
        if (made.length === 0) continue;
        await tell("case.alert-raised", "case", of.id, { subject: of.personId, data: { alert: kind } });
        raised++;
      }
      for (const kind of of.standing.filter((one) => !now[one])) {
        await tx.execute(
          sql`update case_alerts set ended_at = market_now() where case_id = ${of.id} and kind = ${kind} and ended_at is null`,
        );
        await tell("case.alert-gone", "case", of.id, { subject: of.personId, data: { alert: kind } });
        gone++;
      }
    }
    return raised + gone > 0 ? { raised, gone } : unchanged({ raised, gone });
  },
});

/** Errand of the clock. */
export async function watchAllCases(ctx: Ctx) {
  return watchCases(await systemContext(ctx.house, "clock", ctx.requestId), {});
}
