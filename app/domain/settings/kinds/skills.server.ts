import { sql } from "drizzle-orm";
import { topStep } from "#app/domain/assessments/rules.ts";
import { rubricOf } from "#app/domain/assessments/steps.server.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { planOf } from "#app/domain/quality/queries.server.ts";
import { severityWords } from "#app/domain/quality/words.ts";
import { Missing } from "#app/platform/errors.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import { rubrics } from "#db/schema/assessments.ts";
import { qualityPlans } from "#db/schema/quality.ts";
import { type Severity, severities } from "#db/vocabulary-skills.ts";
import type { SettingKind } from "./kind.server.ts";

/** What goods of a family are inspected by. Inspections that were made keep the list they were made by. */
export const inspectionLists: SettingKind = {
  code: "inspection",
  part: "skills",
  title: { fa: "سیاهه‌های بازرسی", en: "Inspection lists" },
  lead: {
    fa: "بازرس به این‌ها نگاه می‌کند؛ یک کاستی بحرانی، بازرسی را رد می‌کند. بازرسی‌های پیشین با سیاههٔ خود می‌مانند.",
    en: "What an inspector looks at; a critical defect fails the inspection. Earlier inspections keep their list.",
  },
  async subjects(db) {
    const rows = await rowsOf<{ family: string }>(db, sql`select distinct family from quality_plans order by family`);
    return rows.map(({ family }) => {
      const name = families.find(({ id }) => id === family);
      return { code: family, name: { fa: name?.fa ?? family, en: name?.en ?? family } };
    });
  },
  async shape() {
    return {
      fields: [
        { name: "fa", kind: "line", max: 80, label: { fa: "معیار، به فارسی", en: "Criterion, in Persian" } },
        { name: "en", kind: "line", max: 80, label: { fa: "همان، به انگلیسی", en: "The same, in English" } },
        {
          ...{ name: "severity", kind: "choice", label: { fa: "کاستی آن چه اندازه است", en: "How grave a defect is" } },
          options: severities.map((value) => ({ value, label: severityWords[value] })),
        },
      ],
      fixed: null,
    };
  },
  now: async (db, _programmeId, subject) =>
    (await planOf(db, subject)).map(({ key, fa, en, severity }) => ({ key, fa, en, severity })),
  check: (rows) => (rows.length === 0 ? { form: "settings.few" } : {}),
  async write({ tx, actor, now }, _programme, family, rows) {
    const [last] = await rowsOf<{ version: number }>(
      tx,
      sql`select max(version)::int as version from quality_plans where family = ${family}`,
    );
    await tx.insert(qualityPlans).values({
      ...{ family, version: (last?.version ?? 0) + 1, writtenBy: actor.id, writtenAt: now },
      criteria: rows.map(({ key = "", fa = "", en = "", severity }) => ({
        key,
        fa,
        en,
        severity: severity as Severity,
      })),
    });
  },
};

const stepsOf = () => Array.from({ length: topStep + 1 }, (_, step) => step);

/** What each step means at each criterion of an occupation's rubric, shown to assessors beside the choice. */
export const stepWords: SettingKind = {
  code: "steps",
  part: "skills",
  title: { fa: "معنای پله‌های ارزیابی", en: "What the steps of an assessment mean" },
  lead: {
    fa: "برای هر سنجه، هر پله از ۰ تا ۴ یعنی چه. ارزیاب آن را کنار گزینه می‌بیند و در کارنامه چاپ می‌شود. خالی یعنی تنها نام پله. توان‌سنجی‌های آغازشده با نسخهٔ خود می‌مانند.",
    en: "What each step from 0 to 4 means at each criterion. Assessors see it beside the choice, and it is printed on the result. Empty means the step's name alone. Assessments that have begun keep their version.",
  },
  async subjects(db) {
    const rows = await rowsOf<{ occupation: string }>(
      db,
      sql`select distinct occupation from rubrics order by occupation`,
    );
    return rows.map(({ occupation }) => {
      const name = occupationName(occupation);
      return { code: occupation, name: { fa: name?.fa ?? occupation, en: name?.en ?? occupation } };
    });
  },
  async shape(ctx, _programmeId, occupation) {
    const rubric = await rubricOf(ctx.db, occupation);
    return {
      fields: stepsOf().flatMap((step) => {
        const { fa = "", en = "" } = rubric?.steps[step] ?? {};
        const name = { fa: `${formatNumber("fa", step)} · ${fa}`, en: `${step} · ${en}` };
        const field = { kind: "line" as const, max: 160, optional: true };
        return [
          { ...field, name: `fa${step}`, label: { fa: `${name.fa}، فارسی`, en: `${name.en}, Persian` } },
          { ...field, name: `en${step}`, label: { fa: `${name.fa}، انگلیسی`, en: `${name.en}, English` } },
        ];
      }),
      fixed: (rubric?.criteria ?? []).map(({ key, fa, en }) => ({ key, name: { fa, en } })),
    };
  },
  async now(db, _programmeId, occupation) {
    const rubric = await rubricOf(db, occupation);
    return (rubric?.criteria ?? []).map(({ key, steps }) => ({
      key,
      ...Object.fromEntries(
        stepsOf().flatMap((step) => [
          [`fa${step}`, steps?.[step]?.fa ?? ""],
          [`en${step}`, steps?.[step]?.en ?? ""],
        ]),
      ),
    }));
  },
  async write({ tx, actor, now }, programme, occupation, rows) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rubric ${occupation}`}, 0))`);
    const rubric = await rubricOf(tx, occupation);
    if (!rubric) throw new Missing("rubric");
    await tx.insert(rubrics).values({
      ...{ occupation, version: rubric.version + 1, steps: rubric.steps, levels: [...rubric.levels] },
      ...{ gapPoints: rubric.gapPoints, gapSteps: rubric.gapSteps, repeatMonths: rubric.repeatMonths },
      ...{ pieceFa: rubric.piece.fa, pieceEn: rubric.piece.en, bodyId: programme.bodyId, writtenBy: actor.id },
      writtenAt: now,
      criteria: rubric.criteria.map((criterion) => {
        const row = rows.find(({ key }) => key === criterion.key) ?? {};
        return {
          ...criterion,
          steps: stepsOf().map((step) => ({ fa: row[`fa${step}`] ?? "", en: row[`en${step}`] ?? "" })),
        };
      }),
    });
  },
};
