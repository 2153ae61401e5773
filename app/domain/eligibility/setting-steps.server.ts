import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

/**
 * The programme somebody sets the terms of: carried out or owned by a body in which she is an officer or the administrator;
 * the newest. `lock` lets changes come one after another. @throws Missing
 */
export async function programmeToSet(
  db: Db,
  actor: Person,
  { lock = false } = {},
): Promise<{ id: string; name: Localized }> {
  const [row] = await rowsOf<{ id: string; fa: string; en: string }>(
    db,
    sql`select id, name_fa as fa, name_en as en from programmes
        where array[implementer_id, owner_id] && ${uuids(bodiesOf(actor, "officer", "admin"))}
        order by created_at desc, id desc limit 1 ${lock ? sql`for no key update` : sql``}`,
  );
  if (!row) throw new Missing("programme");
  return { id: row.id, name: { fa: row.fa, en: row.en } };
}

/** Whether there is a programme whose terms she sets. */
export const setsTerms = async (db: Db, actor: Person): Promise<boolean> =>
  (
    await rowsOf(
      db,
      sql`select 1 from programmes where array[implementer_id, owner_id] && ${uuids(bodiesOf(actor, "officer", "admin"))} limit 1`,
    )
  ).length > 0;
