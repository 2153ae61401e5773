import { addDays, type IsoDate } from "#app/platform/calendar.ts";
import { intlTag, type Locale } from "#app/platform/locale.ts";

/** Where days begin for Khanegi. Iran has kept +03:30 the year round since 1401. */
export const marketZone = "Asia/Tehran";

/** `date` ۱ آذر ۱۴۰۵ · `numeric` ۱۴۰۵/۰۹/۰۱ · `weekday` یکشنبه ۱ آذر ۱۴۰۵ · `instant` with the hour · `time` alone. */
export type DateStyle = "date" | "numeric" | "weekday" | "instant" | "time";

const long = { day: "numeric", month: "long", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const styles = {
  date: long,
  numeric: { year: "numeric", month: "2-digit", day: "2-digit" },
  weekday: { weekday: "long" },
  time: clock,
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function part(locale: Locale, style: keyof typeof styles, date: Date, timeZone: string): string {
  const key = `${locale} ${style} ${timeZone}`;
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(intlTag(locale), { ...styles[style], timeZone });
  formats.set(key, kept);
  return kept.format(date);
}

/** An instant as a day, in the reader's calendar and digits, where the market is. */
export function formatDate(locale: Locale, date: Date, style: DateStyle = "date", timeZone = marketZone): string {
  const day = () => part(locale, "date", date, timeZone);
  if (style === "weekday") return `${part(locale, "weekday", date, timeZone)} ${day()}`;
  if (style === "instant") return `${day()}${locale === "fa" ? "، " : ", "}${part(locale, "time", date, timeZone)}`;
  return part(locale, style, date, timeZone);
}

/** An instant as day and hour. */
export function formatInstant(locale: Locale, instant: Date): string {
  return formatDate(locale, instant, "instant");
}

/** A stored day (`2026-11-22`), which has no zone to shift it. */
export function formatDay(locale: Locale, date: IsoDate, style: "date" | "numeric" | "weekday" = "date"): string {
  return formatDate(locale, new Date(`${date}T00:00:00Z`), style, "UTC");
}

/** The day an instant falls on where the market is. */
export function dayOf(instant: Date, timeZone = marketZone): IsoDate {
  const { year, month, day } = numbersOf(instant, timeZone);
  return new Date(Date.UTC(year!, month! - 1, day)).toISOString().slice(0, 10);
}

/** The instant at which a day ends where the market is: a term "until 1 Azar" runs to its midnight. */
export function endOfDay(date: IsoDate, timeZone = marketZone): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`) + 86_400_000;
  // Twice, because the offset is known only for an instant, and differs where clocks change that night.
  const once = midnight - offsetAt(new Date(midnight), timeZone);
  return new Date(midnight - offsetAt(new Date(once), timeZone));
}

/** The instant so many minutes after a day began where the market is. */
export function instantOf(date: IsoDate, minutes: number, timeZone = marketZone): Date {
  return new Date(endOfDay(addDays(date, -1), timeZone).getTime() + minutes * 60_000);
}

function numbersOf(instant: Date, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, number>> {
  const key = `numbers ${timeZone}`;
  const options = { ...styles.numeric, ...clock, second: "2-digit", timeZone } as const;
  const kept = formats.get(key) ?? new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", options);
  formats.set(key, kept);
  return Object.fromEntries(kept.formatToParts(instant).map((one) => [one.type, Number(one.value)]));
}

function offsetAt(instant: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = numbersOf(instant, timeZone);
  const seconds = Math.floor(instant.getTime() / 1000) * 1000;
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - seconds;
}

/**
 * An ISO 8601 duration in milliseconds: `P3DT4H`, `PT90M`, `P2W`. Null for anything else, and for years and months,
 * whose length depends on when they start.
 */
export function parseDuration(text: string): number | null {
  const match = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0));
  const total = ((((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1000;
  return Number.isSafeInteger(total) ? total : null;
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/**
 * What is left until a deadline in its two largest units, rounded down: «۳ روز و ۴ ساعت», "3 days and 4 hours". The
 * last minute is "less than a minute"; null once the deadline has passed, for which each page has its own words.
 */
export function timeLeft(locale: Locale, until: Date, now: Date): string | null {
  let left = until.getTime() - now.getTime();
  if (left <= 0) return null;
  const words: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0)
      words.push(new Intl.NumberFormat(intlTag(locale), { style: "unit", unit, unitDisplay: "long" }).format(count));
    else if (words.length > 0) break;
  }
  if (words.length === 0) return locale === "fa" ? "کمتر از یک دقیقه" : "less than a minute";
  return words.slice(0, 2).join(locale === "fa" ? " و " : " and ");
}

/** How far an instant lies from now, in its largest unit: «۳ روز پیش», "in 2 hours", «اکنون». */
export function formatRelative(locale: Locale, instant: Date, now: Date): string {
  const gap = instant.getTime() - now.getTime();
  const words = new Intl.RelativeTimeFormat(intlTag(locale), { numeric: "auto" });
  const [unit, size] = units.find(([, length]) => Math.abs(gap) >= length) ?? ["second", Number.POSITIVE_INFINITY];
  return words.format(Math.trunc(gap / size) || 0, unit);
}
