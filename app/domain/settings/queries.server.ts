import { sql } from "drizzle-orm";
import { programmeToSet } from "#app/domain/programmes/setting-steps.server.ts";
import type { SettingRow } from "#app/domain/programmes/settings.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { SettingPart } from "./kind.ts";
import { kindOf, settingKinds } from "./kinds/all.server.ts";
import { differences, lineOf, readRows } from "./rules.ts";

/** Which version of a setting holds; 0 before the first change. */
export async function versionOf(db: Db, programmeId: string, setting: string, subject: string): Promise<number> {
  const [row] = await rowsOf<{ version: number }>(
    db,
    sql`select version from setting_versions where programme_id = ${programmeId} and setting = ${setting} and subject = ${subject} and valid_to is null`,
  );
  return row?.version ?? 0;
}

/** One change of a setting: what went, what came, why, and who in whose name. */
export type SettingChange = {
  version: number;
  at: string;
  by: string;
  body: Localized;
  reason: string;
  usual: boolean;
  gone: string[];
  come: string[];
};

/** One setting with all that its page shows. @throws Missing for who sets no programme's terms, and for a setting there is not */
export async function settingPage(ctx: Ctx & { actor: Person }, code: string, subject: string) {
  const programme = await programmeToSet(ctx.db, ctx.actor);
  const kind = kindOf(code);
  if (!kind) throw new Missing("setting");
  const subjects = kind.subjects ? await kind.subjects(ctx.db) : null;
  const of = subjects?.find((one) => one.code === subject) ?? null;
  if (subjects ? subject !== "" && !of : subject !== "") throw new Missing("setting");
  const about = {
    code,
    title: kind.title,
    lead: kind.lead,
    subjects,
    of,
    changed: await changedOf(ctx.db, programme.id, code),
  };
  if (subjects && !of) return { ...about, open: null };
  const [shape, rows, version] = await Promise.all([
    kind.shape(ctx, programme.id, subject),
    kind.now(ctx.db, programme.id, subject),
    versionOf(ctx.db, programme.id, code, subject),
  ]);
  const history = await historyOf(ctx, programme.id, code, subject);
  return {
    ...about,
    open: {
      ...{ shape, rows, version, preview: kind.preview?.(subject, rows) ?? null, previews: kind.preview !== undefined },
      mayReset: kind.usual !== undefined && version > 0 && history[0]?.usual === false,
      history: history.map(({ before, after, ...change }) => ({
        ...change,
        ...differences(ctx.locale, shape, before, after ?? kind.usual?.(subject) ?? []),
      })) satisfies SettingChange[],
    },
  };
}

/** What somebody is writing of a setting, read off an address: what is wrong of it, and how it would go out. */
export async function settingTried(ctx: Ctx & { actor: Person }, code: string, typed: URLSearchParams) {
  const programme = await programmeToSet(ctx.db, ctx.actor);
  const subject = typed.get("subject") ?? "";
  const kind = kindOf(code);
  if (!kind?.preview || !(await kind.subjects?.(ctx.db))?.some((one) => one.code === subject))
    throw new Missing("setting");
  const values = Object.fromEntries(typed);
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, place, field] = /^rows\.(\d{1,2})\.(\w+)$/.exec(name) ?? [];
    if (place && field) rows[place] = { ...rows[place], [field]: value };
  }
  const read = readRows(await kind.shape(ctx, programme.id, subject), rows, String);
  const faults = { ...kind.check?.(read.rows, subject), ...read.faults };
  return { values, faults, preview: kind.preview(subject, read.rows) };
}

/** Of which subjects a setting was changed. */
const changedOf = async (db: Db, programmeId: string, setting: string): Promise<string[]> =>
  (
    await rowsOf<{ subject: string }>(
      db,
      sql`select subject from setting_versions where programme_id = ${programmeId} and setting = ${setting} and valid_to is null and rows is not null`,
    )
  ).map(({ subject }) => subject);

const historyOf = (ctx: Ctx, programmeId: string, setting: string, subject: string) =>
  rowsOf<{
    row: Omit<SettingChange, "gone" | "come"> & { before: SettingRow[]; after: SettingRow[] | null };
  }>(
    ctx.db,
    sql`select json_build_object('version', v.version, 'at', to_char(v.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', p.name,
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'reason', v.reason, 'usual', v.rows is null, 'before', v.before, 'after', v.rows) as row
        from setting_versions v join persons p on p.id = v.set_by join bodies b on b.id = v.body_id
        where v.programme_id = ${programmeId} and v.setting = ${setting} and v.subject = ${subject} order by v.version desc limit 50`,
  ).then((rows) => rows.map(({ row }) => row));

/** One line of the settings page: what holds, since when and by which body. */
export type SettingEntry = {
  code: string;
  part: SettingPart;
  title: Localized;
  /** What holds, in a few words; null where there are many of it. */
  now: string | null;
  count: number;
  changed: number;
  since: string | null;
  body: Localized | null;
};

/** Every setting of the programme she sets the terms of. @throws Missing for who sets none */
export async function settingsHome(
  ctx: Ctx & { actor: Person },
): Promise<{ programme: Localized; entries: SettingEntry[] }> {
  const programme = await programmeToSet(ctx.db, ctx.actor);
  const changes = await rowsOf<{ setting: string; at: string; body: Localized; count: number }>(
    ctx.db,
    sql`select distinct on (v.setting) v.setting, to_char(v.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
          json_build_object('fa', b.name_fa, 'en', b.name_en) as body, count(*) filter (where v.rows is not null) over (partition by v.setting)::int as count
        from setting_versions v join bodies b on b.id = v.body_id where v.programme_id = ${programme.id} and v.valid_to is null
        order by v.setting, v.valid_from desc`,
  );
  const entries = await Promise.all(
    settingKinds.map(async (kind): Promise<SettingEntry> => {
      const last = changes.find(({ setting }) => setting === kind.code);
      const about = { code: kind.code, part: kind.part, title: kind.title };
      const since = { since: last?.at ?? null, body: last?.body ?? null, changed: last?.count ?? 0 };
      if (kind.subjects) return { ...about, ...since, now: null, count: (await kind.subjects(ctx.db)).length };
      const [shape, rows] = await Promise.all([kind.shape(ctx, programme.id, ""), kind.now(ctx.db, programme.id, "")]);
      const now = kind.told
        ? kind.told(ctx.locale, rows)
        : rows.map((row) => lineOf(ctx.locale, shape, row)).join(" · ");
      return { ...about, ...since, now, count: rows.length };
    }),
  );
  return { programme: programme.name, entries };
}
