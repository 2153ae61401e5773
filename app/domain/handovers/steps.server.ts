import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

/** The bodies for which she confirms: as its officer, or as who oversees for it. */
export const confirmingBodies = (actor: Person): string[] => bodiesOf(actor, "officer", "oversight");

/** Condition on `h`, a handover: her body made it or is to confirm it. */
export const maySee = (actor: Person): SQL =>
  sql`(h.body_id = any(${uuids(bodiesOf(actor, "officer", "oversight", "admin"))}) or h.to_body_id = any(${uuids(confirmingBodies(actor))}))`;

/** A handover that her body is to confirm; its row is held until the command ends. @throws Missing */
export async function handoverToConfirm(tx: Db, actor: Person, id: string): Promise<{ id: string; body: string }> {
  const [found] = await rowsOf<{ id: string; body: string }>(
    tx,
    sql`select h.id, h.to_body_id as body from handovers h where h.id = ${asId(id)} and h.to_body_id = any(${uuids(confirmingBodies(actor))}) for update`,
  );
  if (!found) throw new Missing("handover");
  return found;
}
