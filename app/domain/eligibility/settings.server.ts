import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type SettingName, settingNames, settings } from "./settings.ts";

/** The numbers a programme works by now. */
export async function settingsOf(db: Db, programmeId: string): Promise<Record<SettingName, number>> {
  const rows = await rowsOf<{ name: string; value: number }>(
    db,
    sql`select name, value from programme_settings where programme_id = ${programmeId} and valid_to is null`,
  );
  const said = new Map(rows.map(({ name, value }) => [name, value]));
  return Object.fromEntries(settingNames.map((name) => [name, said.get(name) ?? settings[name].usual])) as Record<
    SettingName,
    number
  >;
}
