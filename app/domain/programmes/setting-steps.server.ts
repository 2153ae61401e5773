import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { settingVersions } from "#db/schema/programmes.ts";
import type { SettingRow } from "./settings.ts";

/** A programme and the body of hers in whose name she sets its terms. */
export type ToSet = { id: string; name: Localized; bodyId: string };

/**
 * The programme somebody sets the terms of: carried out or owned by a body in which she is an officer or the administrator;
 * the newest. `lock` lets changes come one after another. @throws Missing
 */
export async function programmeToSet(db: Db, actor: Person, { lock = false } = {}): Promise<ToSet> {
  const mine = uuids(bodiesOf(actor, "officer", "admin"));
  const [row] = await rowsOf<{ id: string; fa: string; en: string; body: string }>(
    db,
    sql`select id, name_fa as fa, name_en as en, case when implementer_id = any(${mine}) then implementer_id else owner_id end as body from programmes
        where array[implementer_id, owner_id] && ${mine}
        order by created_at desc, id desc limit 1 ${lock ? sql`for no key update` : sql``}`,
  );
  if (!row) throw new Missing("programme");
  return { id: row.id, name: { fa: row.fa, en: row.en }, bodyId: row.body };
}

/** Whether there is a programme whose terms she sets. */
export const setsTerms = async (db: Db, actor: Person): Promise<boolean> =>
  (
    await rowsOf(
      db,
      sql`select 1 from programmes where array[implementer_id, owner_id] && ${uuids(bodiesOf(actor, "officer", "admin"))} limit 1`,
    )
  ).length > 0;

type Change = {
  setting: string;
  /** What of the setting: a family, an occupation, a sentence; empty where there is one of it. */
  subject: string;
  before: readonly SettingRow[];
  /** Null: back to what is usual. */
  rows: readonly SettingRow[] | null;
  reason: string;
};

/**
 * Writes what holds of a setting from now on; what held before stays as it was, with its end. Call it with the programme's
 * row locked (`programmeToSet`).
 */
export async function recordSetting(
  { tx, actor, now, tell }: Pick<Run<Person>, "tx" | "actor" | "now" | "tell">,
  programme: ToSet,
  { setting, subject, before, rows, reason }: Change,
): Promise<void> {
  const of = sql`programme_id = ${programme.id} and setting = ${setting} and subject = ${subject}`;
  const [last] = await rowsOf<{ version: number }>(
    tx,
    sql`select coalesce(max(version), 0)::int as version from setting_versions where ${of}`,
  );
  const version = (last?.version ?? 0) + 1;
  await tx.execute(sql`update setting_versions set valid_to = market_now() where ${of} and valid_to is null`);
  await tx.insert(settingVersions).values({
    ...{ programmeId: programme.id, setting, subject, version, reason },
    before: [...before],
    rows: rows === null ? null : [...rows],
    ...{ bodyId: programme.bodyId, setBy: actor.id, validFrom: now },
  });
  await tell("programme.setting-changed", "programme", programme.id, { data: { setting, subject, version } });
}
