import { sql } from "drizzle-orm";
import { type OpenCase, requirePart } from "#app/domain/cases/access.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { foldForSearch } from "#app/platform/text.ts";
import { rowsOf } from "#db/reads.server.ts";

/**
 * Which of these names are borne by confirmed pioneers of the case's programme: a roster wrote them as people do, so that
 * letters of either alphabet and half-spaces do not tell them apart. @throws Missing for whom the part "pioneer" is not
 */
export async function pioneersNamed(ctx: Ctx, opened: OpenCase, names: readonly string[]): Promise<string[]> {
  requirePart(opened, "pioneer");
  const wanted = new Map(names.filter(Boolean).map((name) => [foldForSearch(name), name]));
  if (wanted.size === 0) return [];
  const rows = await rowsOf<{ name: string }>(
    ctx.db,
    sql`select distinct p.name from pioneers pi join producers m on m.id = pi.producer_id join persons p on p.id = m.person_id
        where pi.confirmed_at is not null and pi.ended_at is null and p.id <> ${opened.personId}
          and exists (select from cases c where c.person_id = p.id and c.programme_id = ${opened.programmeId} and c.merged_into_id is null)`,
  );
  return [...new Set(rows.flatMap(({ name }) => wanted.get(foldForSearch(name)) ?? []))];
}
