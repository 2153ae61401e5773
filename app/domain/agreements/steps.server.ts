import { sql } from "drizzle-orm";
import { bodiesOf, caseDuties, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

/** The bodies for which she may write and sign. */
export const signingBodies = (actor: Person): string[] => bodiesOf(actor, "officer", "manager");

/**
 * The parties of an agreement that are hers to write for. `lock` holds the agreement until the command ends.
 * @throws Missing for who is of no party
 */
export async function partyOf(
  db: Db,
  actor: Person,
  id: string,
  { lock = false } = {},
): Promise<{ id: string; bodies: string[] }> {
  const [found] = await rowsOf<{ id: string; bodies: string[] }>(
    db,
    sql`select a.id, array(select body_id from agreement_parties p where p.agreement_id = a.id and p.body_id = any(${uuids(signingBodies(actor))}))::text[] as bodies
        from agreements a where a.id::text = ${id} ${lock ? sql`for update of a` : sql``}`,
  );
  if (!found || found.bodies.length === 0) throw new Missing("agreement");
  return found;
}

/** Condition on `a`, an agreement: one of her bodies is party to it, or oversees a programme for its owner or implementer. */
export const maySee = (actor: Person) => sql`(
  exists (select from agreement_parties p where p.agreement_id = a.id and p.body_id = any(${uuids(bodiesOf(actor, ...caseDuties))}))
  or exists (select from programmes g where array[g.owner_id, g.implementer_id, g.directorate_id] && ${uuids(bodiesOf(actor, "oversight"))}))`;
