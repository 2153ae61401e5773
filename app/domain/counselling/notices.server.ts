import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Of a talk in which there is something for her to read: who she is, and by when her next step is. Null where there is nothing. */
export async function talkToTell(ctx: Ctx, id: string): Promise<{ person: string; nextOn: string | null } | null> {
  const [row] = await rowsOf<{ person: string; nextOn: string | null }>(
    ctx.db,
    sql`select c.person_id as person, s.next_on::text as "nextOn" from counselling_sessions s join cases c on c.id = s.case_id
        where s.id = ${asId(id)} and (s.next_step_sealed is not null
          or exists (select from counselling_notes n where n.session_id = s.id and n.level = 'shared'))`,
  );
  return row ?? null;
}
