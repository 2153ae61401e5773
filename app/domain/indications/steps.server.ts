import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

/** Registers are looked into by the secretariat and the authority; a body that sells under a name does not vouch for it. @throws Refusal */
export async function mustKeepRegister(db: Db, actor: Person): Promise<void> {
  if (!(await keepsRegister(db, actor))) throw new Refusal("indications.not-your-body");
}

export async function keepsRegister(db: Db, actor: Person): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select 1 from bodies where id = any(${uuids(bodiesOf(actor, "officer"))}) and kind in ('secretariat', 'authority')`,
  );
  return rows.length > 0;
}
