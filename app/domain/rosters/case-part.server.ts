import { sql } from "drizzle-orm";
import { type OpenCase, requirePart } from "#app/domain/cases/access.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What a register elsewhere called her. What it left empty is empty. */
export type RegisterEntry = {
  roster: number;
  fileName: string;
  importedAt: string | null;
  externalId: string;
  permitNumber: string;
  pioneerName: string;
};

/** What rosters said of a case that was opened, the newest first; belongs to its part "application". @throws Missing */
export async function registerEntriesOf(ctx: Ctx, opened: OpenCase): Promise<RegisterEntry[]> {
  requirePart(opened, "application");
  const rows = await rowsOf<{ entry: RegisterEntry }>(
    ctx.db,
    sql`select json_build_object('roster', r.number, 'fileName', r.file_name, 'importedAt', r.imported_at, 'externalId', e.external_id,
          'permitNumber', e.permit_number, 'pioneerName', e.pioneer_name) as entry
        from register_entries e join rosters r on r.id = e.roster_id where e.case_id = ${opened.id} order by e.id desc`,
  );
  return rows.map(({ entry }) => entry);
}
