import { sql } from "drizzle-orm";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { modules as taught } from "#app/domain/trainings/queries.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Lesson, trainingModules } from "#db/schema/trainings.ts";
import { occupations } from "#db/vocabulary.ts";
import type { SettingKind } from "./kind.server.ts";

type Module = typeof trainingModules.$inferSelect;

async function moduleOf(db: Db, slug: string): Promise<Module> {
  const [row] = await rowsOf<{ module: Module }>(
    db,
    sql`select json_build_object('slug', slug, 'titleFa', title_fa, 'titleEn', title_en, 'summaryFa', summary_fa, 'summaryEn', summary_en, 'hours', hours,
          'occupations', occupations, 'lesson', lesson) as module from training_modules where slug = ${slug}`,
  );
  if (!row) throw new Missing("module");
  return row.module;
}

const joined = (lesson: Lesson | null, l: "fa" | "en") =>
  lesson ? lesson.paragraphs.map((paragraph) => paragraph[l]).join("\n\n") : "";
const parted = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

/** What is taught: names, hours, for whom, and a lesson's text. Its control questions stay as they are. */
export const modules: SettingKind = {
  code: "modules",
  part: "skills",
  title: { fa: "دوره‌ها و درس‌ها", en: "Courses and lessons" },
  lead: {
    fa: "نام، ساعت، پیشه و متن درس. پرسش‌های پایان درس و گواهی‌های داده‌شده دست نمی‌خورد.",
    en: "Names, hours, occupations and the text of a lesson. Its questions and the certificates given stay as they are.",
  },
  subjects: async (db) => (await taught(db)).map(({ slug, title }) => ({ code: slug, name: title })),
  async shape(ctx, _programmeId, slug) {
    const { lesson, titleFa, titleEn } = await moduleOf(ctx.db, slug);
    const text = { kind: "text" as const, max: 7000 };
    return {
      fields: [
        { name: "titleFa", kind: "line", max: 80, label: { fa: "نام، فارسی", en: "Name, Persian" } },
        { name: "titleEn", kind: "line", max: 80, label: { fa: "نام، انگلیسی", en: "Name, English" } },
        { name: "summaryFa", kind: "line", max: 300, label: { fa: "چکیده، فارسی", en: "In short, Persian" } },
        { name: "summaryEn", kind: "line", max: 300, label: { fa: "چکیده، انگلیسی", en: "In short, English" } },
        { name: "hours", kind: "number", least: 1, most: 400, label: { fa: "ساعت", en: "Hours" } },
        ...(lesson
          ? [
              {
                ...{ name: "paragraphsFa", ...text, label: { fa: "متن درس، فارسی", en: "Lesson, Persian" } },
                hint: { fa: "میان بندها یک سطر خالی.", en: "An empty line between paragraphs." },
              },
              { name: "paragraphsEn", ...text, label: { fa: "متن درس، انگلیسی", en: "Lesson, English" } },
            ]
          : []),
        ...occupations.map((name) => {
          const of = occupationName(name);
          return { name, kind: "tick" as const, label: { fa: of?.fa ?? name, en: of?.en ?? name } };
        }),
      ],
      ticks: {
        fa: "برای کدام پیشه‌ها است؟ بی هیچ تیکی، برای همه.",
        en: "For which occupations? With none ticked, for all.",
      },
      fixed: [{ key: "all", name: { fa: titleFa, en: titleEn } }],
    };
  },
  async now(db, _programmeId, slug) {
    const { lesson, ...one } = await moduleOf(db, slug);
    return [
      {
        ...{
          key: "all",
          titleFa: one.titleFa,
          titleEn: one.titleEn,
          summaryFa: one.summaryFa,
          summaryEn: one.summaryEn,
        },
        hours: String(one.hours),
        ...(lesson ? { paragraphsFa: joined(lesson, "fa"), paragraphsEn: joined(lesson, "en") } : {}),
        ...Object.fromEntries(occupations.map((name) => [name, one.occupations.includes(name) ? "on" : ""])),
      },
    ];
  },
  check: ([row]) =>
    parted(row?.paragraphsFa ?? "").length === parted(row?.paragraphsEn ?? "").length
      ? {}
      : { "rows.0.paragraphsEn": "settings.paragraphs" },
  async write({ tx }, _programme, slug, [row = {}]) {
    const { lesson } = await moduleOf(tx, slug);
    const [fa, en] = [parted(row.paragraphsFa ?? ""), parted(row.paragraphsEn ?? "")];
    await tx
      .update(trainingModules)
      .set({
        ...{ titleFa: row.titleFa ?? "", titleEn: row.titleEn ?? "" },
        ...{ summaryFa: row.summaryFa ?? "", summaryEn: row.summaryEn ?? "", hours: Number(row.hours) },
        occupations: occupations.filter((name) => row[name] === "on"),
        lesson: lesson && { ...lesson, paragraphs: fa.map((text, place) => ({ fa: text, en: en[place] ?? "" })) },
      })
      .where(sql`slug = ${slug}`);
  },
};
