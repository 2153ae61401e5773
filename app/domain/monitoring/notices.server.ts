import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Whose check-in it is, and until when. */
export async function checkInToTell(ctx: Ctx, id: string): Promise<{ person: string; dueAt: string } | null> {
  const [row] = await rowsOf<{ told: { person: string; dueAt: string } }>(
    ctx.db,
    sql`select json_build_object('person', c.person_id, 'dueAt', f.due_at) as told from follow_ups f join cases c on c.id = f.case_id where f.id = ${asId(id)}`,
  );
  return row?.told ?? null;
}
