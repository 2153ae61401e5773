import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

/** Rows `b.id` of the bodies in which she appoints: her own, and every one where hers owns or carries out a programme. */
export const appointsIn = (actor: Person) => {
  const mine = uuids(bodiesOf(actor, "admin"));
  return sql`(b.id = any(${mine}) or exists (select from programmes pg where array[pg.owner_id, pg.implementer_id] && ${mine}))`;
};

/** Holds a body until the command ends, so that of two who change its duties at once one comes after the other. @throws Missing */
export async function holdBody(db: Db, actor: Person, bodyId: string): Promise<void> {
  const held = await rowsOf(
    db,
    sql`select 1 from bodies b where b.id = ${bodyId} and ${appointsIn(actor)} for no key update`,
  );
  if (held.length === 0) throw new Missing("body");
}
