import { addDays, type IsoDate, isoOfJalali, jalaliOfIso } from "#app/platform/calendar.ts";

type Calendar = "jalali" | "gregorian";

const two = (n: number) => String(n).padStart(2, "0");

/** The month a day lies in, `1405-09` or `2026-11`: as the country counts, for a maker's month is her calendar's. */
export function monthOf(calendar: Calendar, day: IsoDate): string {
  if (calendar === "gregorian") return day.slice(0, 7);
  const { year, month } = jalaliOfIso(day);
  return `${year}-${two(month)}`;
}

/** The first day of the month after the one this day lies in. */
export function nextMonth(calendar: Calendar, day: IsoDate): IsoDate {
  const first = firstDay(calendar, monthOf(calendar, day));
  // No month has more than 31 days, none less than 28.
  for (let next = addDays(first, 28); ; next = addDays(next, 1)) {
    if (monthOf(calendar, next) !== monthOf(calendar, first)) return next;
  }
}

/** The day a month begins on. @throws RangeError for what is no month */
export function firstDay(calendar: Calendar, month: string): IsoDate {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const first = calendar === "gregorian" ? `${month}-01` : isoOfJalali({ year, month: number, day: 1 });
  if (!first) throw new RangeError(`calendar: ${month} is no month`);
  return first;
}
