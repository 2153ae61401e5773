import { type SQL, sql } from "drizzle-orm";
import { programmeToSet, type ToSet } from "#app/domain/programmes/setting-steps.server.ts";
import type { SettingRow } from "#app/domain/programmes/settings.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { SettingPart, Shape } from "./kind.ts";
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
  const history = await historyOf(ctx, programme.id, code, sql`v.subject = ${subject}`);
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

/** Every change of a setting that has a page of its own, whatever it is of. @throws Missing for who sets no programme's terms */
export async function historyTold(
  ctx: Ctx & { actor: Person },
  setting: string,
  shape: Shape,
): Promise<SettingChange[]> {
  const programme = await programmeToSet(ctx.db, ctx.actor);
  return (await historyOf(ctx, programme.id, setting, sql`true`)).map(({ before, after, ...change }) => ({
    ...change,
    ...differences(ctx.locale, shape, before, after ?? []),
  }));
}

const historyOf = (ctx: Ctx, programmeId: string, setting: string, which: SQL) =>
  rowsOf<{
    row: Omit<SettingChange, "gone" | "come"> & { before: SettingRow[]; after: SettingRow[] | null };
  }>(
    ctx.db,
    sql`select json_build_object('version', v.version, 'at', to_char(v.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', p.name,
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'reason', v.reason, 'usual', v.rows is null, 'before', v.before, 'after', v.rows) as row
        from setting_versions v join persons p on p.id = v.set_by join bodies b on b.id = v.body_id
        where v.programme_id = ${programmeId} and v.setting = ${setting} and ${which} order by v.valid_from desc, v.version desc limit 50`,
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
): Promise<{ programme: Localized; entries: SettingEntry[]; besides: Record<Elsewhere, Kept> }> {
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
  return { programme: programme.name, entries, besides: await keptElsewhere(ctx, programme) };
}

export type Elsewhere = "conditions" | "rubrics" | "roles" | "access" | "terms";
/** How many there are of it, and the last change of it by somebody: when, and of which body. */
export type Kept = { count: number; since: string | null; body: Localized | null };

/** What is set on pages of its own. Terms and access are set by officers of the programme's own body alone. */
async function keptElsewhere(ctx: Ctx, { id, bodyId }: ToSet): Promise<Record<Elsewhere, Kept>> {
  const rows = await rowsOf<Kept & { name: Elsewhere }>(
    ctx.db,
    sql`select x.name, x.count::int as count, to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
          case when x.at is not null then json_build_object('fa', b.name_fa, 'en', b.name_en) end as body
        from (
          select 'conditions' as name, count(*) filter (where valid_to is null) as count, max(valid_from) filter (where set_by is not null) as at, ${bodyId}::uuid as body
            from eligibility_rules where programme_id = ${id}
          union all select 'rubrics', count(distinct occupation), max(written_at) filter (where body_id is not null),
            (select body_id from rubrics where body_id is not null order by written_at desc limit 1) from rubrics
          union all select 'roles', count(*) filter (where ended_at is null), max(greatest(granted_at, ended_at)), ${bodyId}::uuid from duties
          union all select 'access', count(*) filter (where valid_to is null), max(valid_from) filter (where set_by is not null), ${bodyId}::uuid from case_access
          union all select 'terms', count(distinct kind), max(valid_from), ${bodyId}::uuid from terms_versions) x left join bodies b on b.id = x.body`,
  );
  return Object.fromEntries(rows.map(({ name, ...kept }) => [name, kept])) as Record<Elsewhere, Kept>;
}
