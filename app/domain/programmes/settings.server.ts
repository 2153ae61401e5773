import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type SettingName, type SettingRow, settingNames, usualSettings } from "./settings.ts";

/** The numbers a programme works by now. */
export async function settingsOf(db: Db, programmeId: string): Promise<Record<SettingName, number>> {
  const rows = await rowsOf<{ name: string; value: number }>(
    db,
    sql`select name, value from programme_settings where programme_id = ${programmeId} and valid_to is null`,
  );
  const said = new Map(rows.map(({ name, value }) => [name, value]));
  return Object.fromEntries(settingNames.map((name) => [name, said.get(name) ?? usualSettings[name]])) as Record<
    SettingName,
    number
  >;
}

/** The rows of a setting that hold now; null where the programme has said nothing, or went back to what is usual. */
export async function rowsInForce(
  db: Db,
  programmeId: string,
  setting: string,
  subject = "",
): Promise<SettingRow[] | null> {
  const [row] = await rowsOf<{ rows: SettingRow[] | null }>(
    db,
    sql`select rows from setting_versions where programme_id = ${programmeId} and setting = ${setting} and subject = ${subject} and valid_to is null`,
  );
  return row?.rows ?? null;
}
