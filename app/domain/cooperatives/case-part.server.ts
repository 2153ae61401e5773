import { sql } from "drizzle-orm";
import { type OpenCase, requirePart } from "#app/domain/cases/access.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

export type CaseMembership = { id: string; body: Localized; joinedAt: string; endedAt: string | null };

/** The part "cooperative" of a case that was opened: where she is and was a member. @throws Missing */
export async function caseMemberships(ctx: Ctx, opened: OpenCase): Promise<CaseMembership[]> {
  requirePart(opened, "cooperative");
  const rows = await rowsOf<{ line: CaseMembership }>(
    ctx.db,
    sql`select json_build_object('id', m.id, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'joinedAt', m.joined_at, 'endedAt', m.ended_at) as line
        from memberships m join producers pr on pr.id = m.producer_id join bodies b on b.id = m.body_id
        where pr.person_id = ${opened.personId} order by m.ended_at desc nulls first, m.joined_at desc`,
  );
  return rows.map(({ line }) => line);
}
