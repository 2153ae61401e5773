import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What a notice of an assessment says, and who proposed it. */
export async function assessmentToTell(
  ctx: Ctx,
  id: string,
): Promise<{ person: string; proposedBy: string; meetsAt: string; number: number } | null> {
  const [row] = await rowsOf<{ told: { person: string; proposedBy: string; meetsAt: string; number: number } }>(
    ctx.db,
    sql`select json_build_object('person', c.person_id, 'proposedBy', a.proposed_by, 'meetsAt', a.meets_at, 'number', c.number) as told
        from assessments a join cases c on c.id = a.case_id where a.id = ${asId(id)}`,
  );
  return row?.told ?? null;
}
