import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What a notice of a course says, and who has a place in it. */
export async function trainingToTell(
  ctx: Ctx,
  id: string,
): Promise<{ title: Localized; startsAt: string; enrolled: string[] } | null> {
  const [row] = await rowsOf<{ training: { title: Localized; startsAt: string; enrolled: string[] } }>(
    ctx.db,
    sql`select json_build_object('title', json_build_object('fa', m.title_fa, 'en', m.title_en),
          'startsAt', (select min(t.starts_at) from training_meetings t where t.session_id = s.id),
          'enrolled', array(select c.person_id from enrolments e join cases c on c.id = e.case_id where e.session_id = s.id and e.ended_at is null)) as training
        from training_sessions s join training_modules m on m.id = s.module_id where s.id = ${asId(id)}`,
  );
  return row?.training ?? null;
}

/** Who was certified in a module, and what it is called. */
export async function certifiedToTell(
  ctx: Ctx,
  caseId: string,
  module: string,
): Promise<{ person: string; title: Localized } | null> {
  const [row] = await rowsOf<{ told: { person: string; title: Localized } }>(
    ctx.db,
    sql`select json_build_object('person', c.person_id, 'title', json_build_object('fa', m.title_fa, 'en', m.title_en)) as told
        from cases c join training_modules m on m.id = ${asId(module)} where c.id = ${asId(caseId)}`,
  );
  return row?.told ?? null;
}
