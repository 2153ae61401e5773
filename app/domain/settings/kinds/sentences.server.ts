import type { Template } from "#app/domain/notices/template.ts";
import { templates } from "#app/domain/notices/templates.ts";
import { rowsInForce } from "#app/domain/programmes/settings.server.ts";
import type { Locale, Words } from "#app/platform/locale.ts";
import type { Faults } from "../kind.ts";
import { placesFault, placesIn } from "../rules.ts";
import type { SettingKind } from "./kind.server.ts";

const ofProgramme = Object.entries<Template>(templates).filter(([, { group }]) => group === "programme");
const templateOf = (subject: string) => ofProgramme.find(([name]) => name === subject)?.[1];

const standardRow = (subject: string) => {
  const standard = templateOf(subject);
  return {
    key: "all",
    ...{ subjectFa: standard?.subject.fa ?? "", subjectEn: standard?.subject.en ?? "" },
    ...{ textFa: standard?.text.fa ?? "", textEn: standard?.text.en ?? "" },
  };
};

/** What stands in the places of a preview. */
const examples: Words = {
  title: { fa: "گلیم شاهسون", en: "Shahsavan kilim" },
  badge: { fa: "سازندهٔ تأییدشده", en: "Verified maker" },
  reason: { fa: "بیمهٔ کارفرمایی برقرار است.", en: "There is an employer's insurance." },
  until: { fa: "۲۰ آذر", en: "11 December" },
  day: { fa: "۲۰ آذر", en: "11 December" },
  actor: { fa: "مریم صادقی", en: "Maryam Sadeqi" },
  pioneer: { fa: "گلناز عنبرانی‌پور", en: "Golnaz Anbaranipour" },
  rule: { fa: "نداشتن شغل تمام‌وقت", en: "No full-time job" },
  number: { fa: "۱۲۳", en: "123" },
  count: { fa: "۳", en: "3" },
  step: { fa: "مواد داده شد", en: "Material was given" },
};

const filled = (text: string, l: Locale) =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => examples[name]?.[l] ?? place);

/** What the programme tells people, sentence by sentence; each keeps the places that are filled when it goes out. */
export const sentences: SettingKind = {
  code: "sentences",
  part: "texts",
  title: { fa: "پیام‌های طرح", en: "Messages of the programme" },
  lead: {
    fa: "آنچه طرح به آدم‌ها می‌گوید. واژه‌های میان {} هنگام فرستادن پر می‌شوند و باید بمانند.",
    en: "What the programme tells people. Words in {} are filled in when it goes out and have to stay.",
  },
  subjects: async () => ofProgramme.map(([code, { subject }]) => ({ code, name: subject })),
  async shape(_ctx, _programmeId, subject) {
    const row = standardRow(subject);
    const hint = (text: string) => {
      const places = placesIn(text)
        .map((name) => `{${name}}`)
        .join(" ");
      return places === "" ? {} : { hint: { fa: `می‌ماند: \u2066${places}\u2069`, en: `To keep: ${places}` } };
    };
    return {
      fields: [
        {
          name: "subjectFa",
          kind: "line",
          max: 120,
          label: { fa: "عنوان، فارسی", en: "Subject, Persian" },
          ...hint(row.subjectFa),
        },
        {
          name: "textFa",
          kind: "text",
          max: 500,
          label: { fa: "متن، فارسی", en: "Text, Persian" },
          ...hint(row.textFa),
        },
        {
          name: "subjectEn",
          kind: "line",
          max: 120,
          label: { fa: "عنوان، انگلیسی", en: "Subject, English" },
          ...hint(row.subjectEn),
        },
        {
          name: "textEn",
          kind: "text",
          max: 500,
          label: { fa: "متن، انگلیسی", en: "Text, English" },
          ...hint(row.textEn),
        },
      ],
      fixed: [{ key: "all", name: templateOf(subject)?.subject ?? { fa: subject, en: subject } }],
    };
  },
  now: async (db, programmeId, subject) =>
    (await rowsInForce(db, programmeId, "sentences", subject)) ?? [standardRow(subject)],
  usual: (subject) => [standardRow(subject)],
  check([row], subject) {
    const standard: Record<string, string> = standardRow(subject);
    return Object.fromEntries(
      (["subjectFa", "textFa", "subjectEn", "textEn"] as const).flatMap((name) => {
        const fault = placesFault(standard[name] ?? "", row?.[name] ?? "");
        return fault ? [[`rows.0.${name}`, fault]] : [];
      }),
    ) as Faults;
  },
  preview(_subject, [row]) {
    if (!row) return null;
    return {
      name: { fa: "پیام", en: "Message" },
      subject: { fa: filled(row.subjectFa ?? "", "fa"), en: filled(row.subjectEn ?? "", "en") },
      text: { fa: filled(row.textFa ?? "", "fa"), en: filled(row.textEn ?? "", "en") },
    };
  },
};
