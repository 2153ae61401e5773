import { sql } from "drizzle-orm";
import { bodiesOf, caseDuties } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/**
 * The picture behind a claim, for the officers of the body that has the case, for a body it was given to with its evidence, and for
 * whom it is about.
 * @throws Missing for everybody else, as for one that is not there
 */
export async function readEvidence(ctx: Ctx, evidenceId: string): Promise<{ bytes: Buffer; mediaType: string }> {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Missing("evidence");
  const bodies = bodiesOf(actor, "officer", "assessor");
  const [file] = await rowsOf<{ path: string; media_type: string }>(
    ctx.db,
    sql`select f.path, f.media_type from evidence e
        join applications a on a.id = e.application_id join files f on f.id = e.file_id
        where e.id = ${asId(evidenceId)} and (a.person_id = ${actor.id}
          or a.body_id = any(${uuids(bodies)}) or exists (select from case_shares s where s.case_id = a.case_id and s.accepted_at is not null
            and s.ended_at is null and 'evidence' = any(s.parts) and s.body_id = any(${uuids(bodiesOf(actor, ...caseDuties))})))`,
  );
  if (!file) throw new Missing("evidence");
  return { bytes: await ctx.house.storage.readPrivate(file.path), mediaType: file.media_type };
}
