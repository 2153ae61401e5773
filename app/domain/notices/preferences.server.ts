import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { defaultPreferences, type Preferences } from "./rules.ts";

/** What a person chose to be told, how and when; the defaults where she never chose. */
export async function preferencesOf(db: Db, personId: string): Promise<Preferences> {
  const [row] = await rowsOf<{ channels: Preferences["channels"]; from: number; to: number }>(
    db,
    sql`select channels, quiet_from as "from", quiet_to as "to" from notice_preferences where person_id = ${personId}`,
  );
  return row ? { channels: row.channels, quiet: { from: row.from, to: row.to } } : defaultPreferences;
}
