import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What a notice about a case needs: its number, and the officers who work in it; hers alone once it is somebody's. */
export async function caseToTell(ctx: Ctx, caseId: string): Promise<{ number: number; officers: string[] } | null> {
  const [row] = await rowsOf<{ number: number; officers: string[] }>(
    ctx.db,
    sql`select c.number::int as number, case when c.officer_id is not null then array[c.officer_id::text]
            else array(select d.person_id::text from duties d where d.body_id = c.body_id and d.kind = 'officer' and d.ended_at is null and d.person_id <> c.person_id) end as officers
        from cases c where c.id = ${caseId}`,
  );
  return row ?? null;
}

/** What a rule asks and what is said to who does not meet it, by its code. */
export async function ruleToTell(
  ctx: Ctx,
  caseId: string,
  code: string,
): Promise<{ question: Localized; reason: Localized }> {
  const [row] = await rowsOf<{ rule: { question: Localized; reason: Localized } }>(
    ctx.db,
    sql`select json_build_object('question', json_build_object('fa', r.question_fa, 'en', r.question_en),
          'reason', json_build_object('fa', r.reason_fa, 'en', r.reason_en)) as rule
        from eligibility_rules r join cases c on c.programme_id = r.programme_id
        where c.id = ${caseId} and r.code = ${code} order by r.version desc limit 1`,
  );
  if (!row) throw new Error("the rule is not there");
  return row.rule;
}

/** Until when an appeal is to be decided, and who may decide it: officers of the body it lies with, but for who decided before. */
export async function appealToTell(ctx: Ctx, appealId: string): Promise<{ dueAt: string; officers: string[] } | null> {
  const [row] = await rowsOf<{ dueAt: string; officers: string[] }>(
    ctx.db,
    sql`select to_char(e.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "dueAt",
          array(select d.person_id::text from duties d join cases c on c.id = e.case_id where d.body_id = e.body_id and d.kind = 'officer' and d.ended_at is null
            and d.person_id is distinct from e.against_id and d.person_id <> c.person_id) as officers
        from eligibility_appeals e where e.id = ${asId(appealId)}`,
  );
  return row ?? null;
}
