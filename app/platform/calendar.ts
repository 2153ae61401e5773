import { toLatinDigits } from "#app/platform/digits.ts";
import type { Localized } from "#app/platform/locale.ts";

/** A day without an hour, as `2026-11-22`. What the market stores; calendars appear only when a day is shown. */
export type IsoDate = string;
/** A day of the Jalali calendar: year 1405, month 1 to 12, day 1 to 31. */
export type Jalali = Readonly<{ year: number; month: number; day: number }>;

/** A day off by law. `sure` is false where the day hangs on a moon not yet seen and may move by one. */
export type Holiday = Readonly<{ date: IsoDate; name: Localized; sure: boolean }>;
/** The working days of a country. `weekend` counts as JavaScript does: Sunday 0 … Friday 5, Saturday 6. */
export type WorkingDays = Readonly<{ weekend: readonly number[]; holidays: readonly Holiday[] }>;

const dayMs = 86_400_000;
const [firstYear, lastYear] = [1200, 1500];

/**
 * Days from a fixed point to 1 Farvardin. The Jalali year begins at the vernal equinox seen from Iran; the cycle of
 * eight leap years in 33 gives the same days as the astronomical rule between 1200 and 1500, and as ICU does.
 */
function daysBefore(year: number): number {
  return 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

/** 1 Farvardin 1404 was 21 March 2025. */
const anchor = Date.UTC(2025, 2, 21) / dayMs - daysBefore(1404);

function dayOfYear(month: number, day: number): number {
  return (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
}

/** The day as ISO, or null when there is no such day (30 Esfand of a common year) or its year is not 1200 to 1500. */
export function isoOfJalali({ year, month, day }: Jalali): IsoDate | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return null;
  const leap = daysBefore(year + 1) - daysBefore(year) === 366;
  const length = month <= 6 ? 31 : month < 12 || leap ? 30 : 29;
  return day > length ? null : isoOfDays(anchor + daysBefore(year) + dayOfYear(month, day));
}

/** The Jalali day of an ISO day between 1200 and 1500. @throws RangeError outside. */
export function jalaliOfIso(date: IsoDate): Jalali {
  const days = daysOfIso(date) - anchor;
  let year = Math.floor(days / 365.2425) + 1;
  if (daysBefore(year) > days) year -= 1;
  else if (daysBefore(year + 1) <= days) year += 1;
  if (year < firstYear || year > lastYear) throw new RangeError(`calendar: ${date} is out of range`);
  const rest = days - daysBefore(year);
  const month = rest < 186 ? Math.floor(rest / 31) + 1 : Math.floor((rest - 186) / 30) + 7;
  return { year, month, day: rest - dayOfYear(month, 1) + 1 };
}

/** A typed Jalali day, `۱۴۰۵/۰۹/۰۱` in any digits and with / - or . between, as ISO; null if there is no such day. */
export function jalaliToIso(text: string): IsoDate | null {
  const parts = partsOf(text);
  return parts && isoOfJalali(parts);
}

/**
 * A day a person typed, Jalali or Gregorian, year first, in any digits: `۱۴۰۵/۹/۱`, `1405-09-01`, `2026-11-22`. Which
 * calendar is meant follows from the year. Null for anything else.
 */
export function parseDate(text: string): IsoDate | null {
  const parts = partsOf(text);
  if (!parts) return null;
  if (parts.year <= lastYear) return isoOfJalali(parts);
  const date = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  return date.getUTCMonth() === parts.month - 1 && date.getUTCDate() === parts.day ? isoOfDays(+date / dayMs) : null;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoOfDays(daysOfIso(date) + days);
}

/** The same day so many Jalali months later, or the last day of that month if it has no such day. */
export function addJalaliMonths(date: IsoDate, months: number): IsoDate {
  const from = jalaliOfIso(date);
  const whole = from.year * 12 + from.month - 1 + months;
  const [year, month] = [Math.floor(whole / 12), (whole % 12) + 1];
  for (let day = from.day; day > 0; day--) {
    const found = isoOfJalali({ year, month, day });
    if (found) return found;
  }
  throw new RangeError(`calendar: ${date} and ${months} months is out of range`);
}

/** Sunday 0 … Friday 5, Saturday 6. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function isWorkingDay(date: IsoDate, country: WorkingDays): boolean {
  return !country.weekend.includes(weekdayOf(date)) && !country.holidays.some((holiday) => holiday.date === date);
}

/**
 * The working day that is `count` working days after this day, which itself does not count: seven working days from
 * delivery is `addWorkingDays(delivered, 7, pack)`. Beyond the last year of the holiday table only weekends are off.
 */
export function addWorkingDays(date: IsoDate, count: number, country: WorkingDays): IsoDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, country)) left -= 1;
  }
  return day;
}

function partsOf(text: string): Jalali | null {
  const match = /^([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})$/.exec(toLatinDigits(text.trim()));
  return match && { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
}

function daysOfIso(date: IsoDate): number {
  const days = Date.parse(`${date}T00:00:00Z`) / dayMs;
  if (!Number.isInteger(days)) throw new RangeError(`calendar: ${date} is no day`);
  return days;
}

function isoOfDays(days: number): IsoDate {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}
