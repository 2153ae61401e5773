import { sql } from "drizzle-orm";
import { heldConsignment } from "#app/domain/orders/consignment-steps.server.ts";
import type { Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { type HeldReturn, lockReturn } from "./steps.server.ts";

/** A return of a parcel she sells, or answers for by a grant; order, parcel and return locked. @throws Missing for others' */
export async function sellersReturn(
  tx: Tx,
  actor: Person,
  id: string,
): Promise<HeldReturn & { acting: { subject: string; grant: string | null } }> {
  const [seen] = await rowsOf<{ consignment_id: string }>(tx, sql`select consignment_id from returns where id = ${id}`);
  if (!seen) throw new Missing("return");
  const { subject, grant } = await heldConsignment(tx, actor, seen.consignment_id, "answer-buyers");
  return { ...(await lockReturn(tx, id)), acting: { subject, grant } };
}
