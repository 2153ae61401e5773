import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsentWay } from "#db/vocabulary.ts";
import { type OpenCase, requirePart } from "./access.server.ts";

/** How somebody agreed to be in the programme, who wrote it down, and who was there when it was read aloud. */
export type CaseConsent = { way: ConsentWay; givenAt: string; by: string; witness: string };

/** The consents of a case that was opened, the newest first; belongs to its part "application". @throws Missing */
export async function consentsOf(ctx: Ctx, opened: OpenCase): Promise<CaseConsent[]> {
  requirePart(opened, "application");
  const rows = await rowsOf<{ consent: CaseConsent }>(
    ctx.db,
    sql`select json_build_object('way', s.way, 'givenAt', s.given_at, 'by', p.name, 'witness', s.witness) as consent
        from case_consents s join persons p on p.id = s.recorded_by where s.case_id = ${opened.id} order by s.given_at desc, s.id desc`,
  );
  return rows.map(({ consent }) => consent);
}
