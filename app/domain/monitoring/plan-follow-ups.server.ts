import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** So many days before it is due, a look after somebody stands in the lists. */
const aheadDays = 14;

/**
 * What the programmes' plans want is written down when it comes near: once a case and plan, counted from the day she was
 * found eligible. A plan made later asks nothing of those whose day has long gone by.
 */
export const planFollowUps = command({
  name: "plan-follow-ups",
  who: system,
  input: z.object({ limit: z.number().int().positive().default(500) }),
  async run({ tx, tell }, { limit }) {
    const made = await rowsOf<{ programme: string }>(
      tx,
      sql`with due as (
            select c.id, c.programme_id, p.id as plan, p.kind, s.at + make_interval(months => p.months) as due_at
            from follow_up_plans p join cases c on c.programme_id = p.programme_id and c.closed_at is null and c.merged_into_id is null
            join case_stages s on s.case_id = c.id and s.stage = 'eligible' and s.undone_at is null
            where p.valid_to is null and s.at + make_interval(months => p.months) <= market_now() + make_interval(days => ${aheadDays})
              and s.at + make_interval(months => p.months) >= greatest(p.valid_from, c.opened_at) - make_interval(days => ${aheadDays})
              and not exists (select from follow_ups f where f.case_id = c.id and f.plan_id = p.id)
            order by due_at, c.id limit ${limit}),
          made as (insert into follow_ups (case_id, plan_id, kind, due_at) select id, plan, kind, due_at from due
            on conflict do nothing returning case_id)
          select d.programme_id as programme from made m join due d on d.id = m.case_id`,
    );
    if (made.length === 0) return unchanged(0);
    for (const programme of new Set(made.map((one) => one.programme)))
      await tell("monitoring.planned", "programme", programme, {
        data: { count: made.filter((one) => one.programme === programme).length },
      });
    return made.length;
  },
});

/** Errand of the clock. */
export async function planDueFollowUps(ctx: Ctx): Promise<number> {
  return planFollowUps(await systemContext(ctx.house, "clock", ctx.requestId), {});
}
