import { stageWords } from "#app/domain/cases/words.ts";
import type { Localized } from "#app/platform/locale.ts";
import { stages } from "#db/vocabulary.ts";

export type ExportColumn = {
  key: string;
  name: Localized;
  meaning: Localized;
  /** Only for officers who may read who people are; each such look is on record. */
  named?: true;
};

/** What the ministry's sheet holds, column by column, in its order. The page of the export shows this list. */
export const exportColumns: readonly ExportColumn[] = [
  {
    key: "number",
    name: { fa: "شمارهٔ پرونده", en: "Case number" },
    meaning: { fa: "شمارهٔ پرونده در سامانه", en: "Number of the case here" },
  },
  {
    key: "name",
    name: { fa: "نام", en: "Name" },
    meaning: { fa: "نام و نام خانوادگی", en: "Given and family name" },
    named: true,
  },
  {
    key: "nationalCode",
    name: { fa: "کد ملی", en: "National code" },
    meaning: { fa: "ده رقم؛ خالی اگر نداده است", en: "Ten digits; empty if not given" },
    named: true,
  },
  { key: "level", name: { fa: "سطح", en: "Level" }, meaning: { fa: "متقاضی یا پیشران", en: "Applicant or pioneer" } },
  {
    key: "sex",
    name: { fa: "جنسیت", en: "Sex" },
    meaning: { fa: "خالی اگر پرسیده نشده", en: "Empty if nobody asked" },
  },
  { key: "birthYear", name: { fa: "سال تولد", en: "Year of birth" }, meaning: { fa: "میلادی", en: "Gregorian" } },
  {
    key: "occupation",
    name: { fa: "رشته", en: "Trade" },
    meaning: { fa: "یکی از رشته‌های طرح", en: "One of the scheme's trades" },
  },
  { key: "county", name: { fa: "شهرستان", en: "County" }, meaning: { fa: "نام شهرستان", en: "Its name" } },
  {
    key: "countyCode",
    name: { fa: "کد شهرستان", en: "County code" },
    meaning: { fa: "کد مرکز آمار", en: "Statistical centre's code" },
  },
  {
    key: "stage",
    name: { fa: "گام کنونی", en: "Stage now" },
    meaning: { fa: "جایی که پرونده ایستاده است", en: "Where the case stands" },
  },
  ...stages.map((stage) => ({
    key: `at.${stage}`,
    name: stageWords[stage],
    meaning: { fa: "روز رسیدن به این گام", en: "Day this stage was reached" },
  })),
  {
    key: "path",
    name: { fa: "راه بازار", en: "Way to market" },
    meaning: { fa: "مستقل یا از راه پیشران", en: "Alone or through a pioneer" },
  },
  {
    key: "ending",
    name: { fa: "چرا کناره گرفت", en: "Why she left" },
    meaning: { fa: "فقط کناره‌گرفتگان", en: "Of who left only" },
  },
  {
    key: "body",
    name: { fa: "نهاد راهبر", en: "Leading body" },
    meaning: { fa: "نهادی که پرونده را پیش می‌برد", en: "The body that leads the case" },
  },
];
