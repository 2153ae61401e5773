import { sql } from "drizzle-orm";
import { levelWords } from "#app/domain/assessments/words.ts";
import { rightWords } from "#app/domain/rights/words.ts";
import { modules } from "#app/domain/trainings/queries.server.ts";
import { say } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { rightRules } from "#db/schema/rights.ts";
import { type RightKind, rightKinds, type SkillLevel, skillLevels } from "#db/vocabulary-skills.ts";
import type { Faults } from "../kind.ts";
import { words } from "../words.ts";
import type { SettingKind } from "./kind.server.ts";

type Row = { key: string; kind: RightKind; level: string; module: string; amount: string };

const standing = (db: Db, programmeId: string) =>
  rowsOf<Row & { since: string }>(
    db,
    sql`select id::text as key, kind, coalesce(level, '') as level, coalesce(module, '') as module, coalesce(amount::text, '') as amount, to_json(since) #>> '{}' as since
        from right_rules where programme_id = ${programmeId} and closed_at is null
        order by array_position(${sql.param([...rightKinds])}::text[], kind), amount nulls last, level nulls first, module nulls first, id`,
  );

const triple = ({ kind, level, module }: Readonly<Record<string, string>>) => `${kind}/${level}/${module}`;

/** What makers may do, by level and modules: the most that any row gives that a maker meets. */
export const rights: SettingKind = {
  code: "rights",
  part: "skills",
  title: { fa: "حق‌های سازندگان", en: "Rights of makers" },
  lead: {
    fa: "حقی که ردیفی ندارد برای همه باز است؛ با ردیف، هر کس بیشترین چیزی را دارد که ردیف‌های او می‌دهند. نخستین ردیف یک حق تنها برای کسانی است که پس از آن تأیید می‌شوند. برای حقی که شمرده نمی‌شود ۱ یعنی باز و ۰ یعنی بسته؛ شمارِ خالی یعنی هر چند تا.",
    en: "A right without a row is open to all; with rows a maker has the most that any row she meets gives. The first row of a right holds for makers verified after it. For a right that is not counted 1 is open and 0 closed; an empty number means any.",
  },
  makers: true,
  async shape(ctx) {
    const all = await modules(ctx.db);
    return {
      fields: [
        {
          ...{ name: "kind", kind: "choice", label: { fa: "حق", en: "Right" } },
          options: rightKinds.map((value) => ({ value, label: rightWords[value] })),
        },
        {
          ...{ name: "level", kind: "choice", optional: true, label: { fa: "از سطح", en: "From the level" } },
          options: skillLevels.map((value) => ({ value, label: levelWords[value] })),
        },
        {
          ...{ name: "module", kind: "choice", optional: true, label: { fa: "با گذراندن", en: "With the module" } },
          options: all.map(({ slug, title }) => ({ value: slug, label: title })),
        },
        {
          ...{
            name: "amount",
            kind: "number",
            optional: true,
            least: 0,
            most: 1000,
            label: { fa: "چند تا", en: "How many" },
          },
        },
      ],
      fixed: null,
    };
  },
  told: (l, rows) =>
    rightKinds
      .map((kind) => {
        const count = rows.filter((row) => row.kind === kind).length;
        return `${say(l, rightWords[kind])}: ${say(l, count === 0 ? words.openToAll : words.rows, { n: count })}`;
      })
      .join(" · "),
  now: async (db, programmeId) => (await standing(db, programmeId)).map(({ since: _, ...row }) => row),
  check(rows) {
    const faults: Faults = {};
    rows.forEach((row, place) => {
      if (rows.findIndex((other) => triple(other) === triple(row)) < place)
        faults[`rows.${place}.kind`] = "settings.twice";
    });
    return faults;
  },
  /**
   * Rows that are gone are closed, those that are new opened. A right that had rows already goes on from when the first of
   * them began, so that a maker verified before a change has what it gives; one that had none begins now.
   */
  async write({ tx, actor, now }, programme, _subject, rows) {
    const before = await standing(tx, programme.id);
    const like = (one: Readonly<Record<string, string>>) => `${triple(one)}/${one.amount}`;
    const wanted = rows.filter((row) => !before.some((one) => like(one) === like(row)));
    for (const one of before.filter((old) => !rows.some((row) => like(row) === like(old))))
      await tx.execute(sql`update right_rules set closed_at = market_now() where id = ${one.key}`);
    for (const row of wanted) {
      const since = before.filter(({ kind }) => kind === row.kind).map((one) => Date.parse(one.since));
      await tx.insert(rightRules).values({
        ...{ programmeId: programme.id, kind: row.kind as RightKind, setBy: actor.id, setAt: now },
        ...{ level: (row.level || null) as SkillLevel | null, module: row.module || null },
        amount: row.amount === "" ? null : Number(row.amount),
        since: since.length > 0 ? new Date(Math.min(...since)) : now,
      });
    }
  },
};
