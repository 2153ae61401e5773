import type { IsoDate } from "#app/platform/calendar.ts";
import { type DateStyle, formatDate, formatDay } from "#app/platform/time.ts";
import { useLocale } from "./locale-context.tsx";

interface DateTextProps {
  /** An instant, or its ISO form as it comes out of JSON. */
  at: Date | string;
  style?: DateStyle;
}

/** A date in the reader's calendar, with the exact instant for machines. */
export function DateText({ at, style = "date" }: DateTextProps) {
  const locale = useLocale();
  const instant = typeof at === "string" ? new Date(at) : at;
  return <time dateTime={instant.toISOString()}>{formatDate(locale, instant, style)}</time>;
}

/** A day of the calendar that is no instant: a birthday, a due day, as `2026-11-23`. */
export function DayText({ day, style = "date" }: { day: IsoDate; style?: "date" | "numeric" | "weekday" }) {
  const locale = useLocale();
  return <time dateTime={day}>{formatDay(locale, day, style)}</time>;
}
