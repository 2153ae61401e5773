import { codeOf } from "../producers/programme.ts";

/** Titles as a register of a province has them. */
export const titles = [
  ...["ردیف", "نام", "نام خانوادگی", "کد ملی", "تاریخ تولد", "جنسیت", "شماره همراه", "شهرستان", "روستا"],
  ...["رشته شغلی", "مهارت", "تاریخ ثبت نام", "پیشران", "شماره پرونده"],
];

const given = ["سولماز", "فاطمه", "زهرا", "گلناز", "معصومه", "لیلا", "رقیه", "سکینه", "آیدا", "نرگس", "مریم", "صغری"];
const family = ["عنبرانی", "نمینی", "مغانی", "اردبیلی", "گرمی", "خلخالی", "مشکینی", "سرعینی", "نیری", "کوثری"];
const suffix = ["زاده", "پور", "نژاد", "فر", "ی", "نیا", "لو", "وند", "راد", "منش", "خواه"];
const counties = [
  ["نمین", "عنبران"],
  ["اردبيل", "سرعین"],
  ["گرمی", "زهرا"],
  ["مشگین‌شهر", "لاهرود"],
];
const trades = ["گليم بافی", "قالی‌بافی", "رودوزی سنتی", "زنبورداری", "ترجمه"];

/** A row of a register as people type them: Persian, Arabic and Latin digits by turns, dates in several ways. */
export function rowOf(number: number): string[] {
  const digits = (text: string) =>
    number % 3 === 0
      ? text
      : text.replace(/[0-9]/g, (one) => String.fromCharCode((number % 3 === 1 ? 0x6f0 : 0x660) + Number(one)));
  const pick = <One>(list: readonly One[], step: number) => list[Math.floor(number / step) % list.length] as One;
  const [county, village] = pick(counties, 1) as [string, string];
  const year = 1330 + (number % 50);
  const mark = number % 2 === 0 ? "/" : "-";
  return [
    String(number),
    pick(given, 1),
    `${pick(family, 7)}‌${pick(suffix, 3)} ${pick(family, 11)}`,
    digits(codeOf(number)),
    digits([year, String((number % 12) + 1).padStart(2, "0"), String((number % 28) + 1).padStart(2, "0")].join(mark)),
    number % 9 === 0 ? "مرد" : "زن",
    digits(`0900${String(1_000_000 + number)}`),
    ...[county, village, pick(trades, 2), "بافت، رنگرزی", digits("1403/07/15"), "رحیم پیشران", `پ-${number}`],
  ];
}

/** A table as CSV. */
export const csvOf = (rows: readonly (readonly string[])[], mark = ","): string =>
  rows
    .map((row) => row.map((cell) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark))
    .join("\r\n");

export const fileOf = (bytes: Buffer | string, name = "roster.csv") => ({
  field: "roster",
  name,
  bytes: Buffer.from(bytes as string),
  type: "text/csv",
});
