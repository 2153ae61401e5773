import { addDays, type IsoDate, isoOfJalali, jalaliOfIso } from "./calendar.ts";
import type { Locale } from "./locale.ts";
import { endOfDay } from "./time.ts";

export type Calendar = "jalali" | "gregorian";

/** A month of either calendar: its key (`1405-09`, `2026-11`), its first day and the first day after it. */
export type Month = Readonly<{ key: string; calendar: Calendar; from: IsoDate; to: IsoDate }>;

/** The calendar a reader counts months in, unless she asks for the other one. */
export const calendarOf = (locale: Locale): Calendar => (locale === "fa" ? "jalali" : "gregorian");

function monthFrom(calendar: Calendar, year: number, month: number): Month {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const first = (y: number, m: number) =>
    calendar === "jalali" ? isoOfJalali({ year: y, month: m, day: 1 })! : `${y}-${String(m).padStart(2, "0")}-01`;
  return {
    key: `${year}-${String(month).padStart(2, "0")}`,
    calendar,
    from: first(year, month),
    to: first(nextYear, nextMonth),
  };
}

/** The month a key names, or null. Which calendar is meant follows from the year, as in `parseDate`. */
export function monthOf(key: string): Month | null {
  const match = /^(1[34]\d\d|20\d\d)-(0[1-9]|1[0-2])$/.exec(key);
  if (!match) return null;
  const year = Number(match[1]);
  return monthFrom(year < 1500 ? "jalali" : "gregorian", year, Number(match[2]));
}

/** The month of one calendar in which a day lies. */
export function monthOfDay(day: IsoDate, calendar: Calendar): Month {
  if (calendar === "gregorian") return monthFrom(calendar, Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  const { year, month } = jalaliOfIso(day);
  return monthFrom(calendar, year, month);
}

export const monthBefore = (month: Month): Month => monthOfDay(addDays(month.from, -1), month.calendar);
export const monthAfter = (month: Month): Month => monthOfDay(month.to, month.calendar);

/** The months of a calendar from the one a day lies in to the one another lies in, the newest first. */
export function monthsBetween(first: IsoDate, last: IsoDate, calendar: Calendar): Month[] {
  const months = [];
  for (let month = monthOfDay(last, calendar); month.to > first; month = monthBefore(month)) months.push(month);
  return months;
}

/** The instants at which a month begins and ends where the market is. */
export function boundsOf({ from, to }: Month, timeZone?: string): { from: Date; to: Date } {
  return { from: endOfDay(addDays(from, -1), timeZone), to: endOfDay(addDays(to, -1), timeZone) };
}

/** «آذر ۱۴۰۵», "November 2026"; a month of the calendar that is not the reader's own keeps that calendar. */
export function monthName(locale: Locale, { from, calendar }: Month): string {
  const tag = `${locale === "fa" ? "fa-IR-u-nu-arabext" : "en-GB-u-nu-latn"}-ca-${calendar === "jalali" ? "persian" : "gregory"}`;
  const format = new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" });
  // By its parts, for a lone month is written year first in Persian, and its era after it in English.
  const parts = format.formatToParts(new Date(`${from}T00:00:00Z`));
  return ["month", "year"].map((type) => parts.find((part) => part.type === type)?.value).join(" ");
}
