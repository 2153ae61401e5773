import { addDays, type IsoDate, isoOfJalali, jalaliOfIso, weekdayOf } from "#app/platform/calendar.ts";
import type { Locale } from "#app/platform/locale.ts";

export const periods = ["day", "week", "month"] as const;
export type Period = (typeof periods)[number];

/** A stretch of days, both ends in it. */
export type Stretch = { from: IsoDate; to: IsoDate };

/** How many stretches a chart shows. */
const shown: Record<Period, number> = { day: 14, week: 12, month: 12 };

/**
 * The last days, weeks or months up to today, the oldest first; the last is as yet unfinished. Weeks begin on Saturday, as
 * the market's do; months are the reader's own: Jalali in Persian, Gregorian in English.
 */
export function stretches(today: IsoDate, period: Period, locale: Locale): Stretch[] {
  const found: Stretch[] = [];
  let to = today;
  while (found.length < shown[period]) {
    const from = beginOf(to, period, locale);
    found.unshift({ from, to });
    to = addDays(from, -1);
  }
  return found;
}

function beginOf(day: IsoDate, period: Period, locale: Locale): IsoDate {
  if (period === "day") return day;
  if (period === "week") return addDays(day, -((weekdayOf(day) + 1) % 7));
  if (locale === "en") return `${day.slice(0, 8)}01`;
  const { year, month } = jalaliOfIso(day);
  return isoOfJalali({ year, month, day: 1 }) ?? day;
}

export type Flow = { day: IsoDate; captured: bigint; returned: bigint; paid: bigint };
export type FlowSum = Stretch & Omit<Flow, "day">;

/** Flows of single days summed over stretches; a day of none of them is left out. */
export function sumOver(all: readonly Stretch[], flows: readonly Flow[]): FlowSum[] {
  return all.map((stretch) => {
    const within = flows.filter(({ day }) => day >= stretch.from && day <= stretch.to);
    const sum = (of: "captured" | "returned" | "paid") => within.reduce((total, flow) => total + flow[of], 0n);
    return { ...stretch, captured: sum("captured"), returned: sum("returned"), paid: sum("paid") };
  });
}
