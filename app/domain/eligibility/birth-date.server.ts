import { sql } from "drizzle-orm";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

const place = (application: string) => ({ table: "applications", column: "birth_date_sealed", row: application });

export const sealBirthDate = (keys: Keys, application: string, day: IsoDate): string =>
  keys.encryptField(day, place(application));

export const openBirthDate = (keys: Keys, application: string, sealed: string): IsoDate =>
  keys.decryptField(sealed, place(application));

/** The birth date she gave in the last registration of her case; null where none is kept. */
export async function birthDateOf(db: Db, keys: Keys, caseId: string): Promise<IsoDate | null> {
  const [row] = await rowsOf<{ id: string; sealed: string }>(
    db,
    sql`select id, birth_date_sealed as sealed from applications where case_id = ${caseId} and birth_date_sealed is not null
        order by submitted_at desc, id desc limit 1`,
  );
  return row ? openBirthDate(keys, row.id, row.sealed) : null;
}
