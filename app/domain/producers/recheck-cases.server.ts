import { sql } from "drizzle-orm";
import { z } from "zod";
import { settings } from "#app/domain/eligibility/settings.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { reconsiderSeller } from "./reconsider-seller.server.ts";
import { enforceStops } from "./stop-steps.server.ts";

/** The finding that counts of a rule in force, of somebody who sells. */
const counting = sql`eligibility_decisions d join eligibility_rules v on v.id = d.rule_id join cases c on c.id = d.case_id
  join producers p on p.person_id = c.person_id and p.verified_at is not null
  where not exists (select from eligibility_decisions n join eligibility_rules w on w.id = n.rule_id
      where n.case_id = d.case_id and w.code = v.code and (n.decided_at, n.id) > (d.decided_at, d.id))
    and exists (select from eligibility_rules r where r.programme_id = c.programme_id and r.code = v.code and r.valid_to is null)
    and c.closed_at is null and c.merged_into_id is null`;

/** What will soon not count any more becomes the case's next step, and is told, once for each finding. By the clock. */
export const remindOfRecheck = command({
  name: "remind-of-recheck",
  who: system,
  input: z.object({}),
  async run({ tx, now, tell }) {
    const due = await rowsOf<{
      case: string;
      person: string;
      decision: string;
      rule: string;
      question: string;
      day: string;
    }>(
      tx,
      sql`with due as (
            select d.id as decision, c.id as case, c.person_id as person, v.code as rule, v.question_fa as question, d.expires_on::text as day from ${counting}
              and d.expires_on <= ${dayOf(now)}::date + coalesce((select value from programme_settings s
                where s.programme_id = c.programme_id and s.name = 'recheckDays' and s.valid_to is null), ${settings.recheckDays.usual})::int
              and not exists (select from events e where e.noun = 'case' and e.noun_id = c.id and e.kind = 'case.recheck-due' and e.data->>'decision' = d.id::text)
            order by d.expires_on, d.id limit 200 for update of c skip locked),
          steps as (update cases c set next_step = 'بررسی دوباره: ' || due.question, due_at = least(c.due_at, due.day::date at time zone 'Asia/Tehran') from due where c.id = due.case)
          select * from due`,
    );
    for (const { case: id, person, question: _, ...data } of due)
      await tell("case.recheck-due", "case", id, { subject: person, data });
    return due.length > 0 ? due.length : unchanged(0);
  },
});

/** Those whose findings ran out, or were found otherwise while nobody listened: each is looked at by herself. */
export async function recheckSellers(ctx: Ctx): Promise<void> {
  await remindOfRecheck(ctx, {});
  const over = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select distinct c.id from ${counting} and (d.expires_on <= ${dayOf(ctx.now)}::date or d.outcome = 'unmet')
          and not exists (select from order_stops o join shops s on s.id = o.shop_id
            where s.producer_id = p.id and o.cause = 'eligibility' and o.ended_at is null) limit 200`,
  );
  for (const { id } of over) await reconsiderSeller(ctx, { case: id });
}

/** Stops whose day has come begin. By the clock. */
export const stopDueOrders = command({
  name: "stop-due-orders",
  who: system,
  input: z.object({}),
  async run(run) {
    const stopped = await enforceStops(run, sql`true`);
    return stopped > 0 ? stopped : unchanged(0);
  },
});
