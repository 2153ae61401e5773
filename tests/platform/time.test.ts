import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayOf,
  endOfDay,
  formatDate,
  formatDay,
  formatInstant,
  formatRelative,
  parseDuration,
  timeLeft,
} from "#app/platform/time.ts";

const late = new Date("2026-11-22T20:00:00Z");

test("an instant is a day in Tehran, in the reader's calendar", () => {
  expect(formatDate("fa", late)).toBe("۱ آذر ۱۴۰۵");
  expect(formatDate("en", late)).toBe("22 November 2026");
  expect(formatDate("fa", late, "numeric")).toBe("۱۴۰۵/۰۹/۰۱");
  expect(formatDate("en", late, "numeric")).toBe("22/11/2026");
  expect(formatDate("fa", late, "weekday")).toBe("یکشنبه ۱ آذر ۱۴۰۵");
  expect(formatDate("en", late, "weekday")).toBe("Sunday 22 November 2026");
  expect(formatInstant("fa", late)).toBe("۱ آذر ۱۴۰۵، ۲۳:۳۰");
  expect(formatInstant("en", late)).toBe("22 November 2026, 23:30");
  expect(formatDate("fa", new Date("2026-11-22T20:30:00Z"), "time")).toBe("۰۰:۰۰");
  expect(formatDay("fa", "2026-11-22", "weekday")).toBe("یکشنبه ۱ آذر ۱۴۰۵");
});

test("a day ends at its own midnight", () => {
  expect(dayOf(late)).toBe("2026-11-22");
  expect(dayOf(new Date("2026-11-22T20:30:00Z"))).toBe("2026-11-23");
  expect(endOfDay("2026-11-22").toISOString()).toBe("2026-11-22T20:30:00.000Z");
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      fc.constantFrom("Asia/Tehran", "Europe/Istanbul", "Europe/Berlin", "America/New_York"),
      (instant, zone) => {
        const end = endOfDay(dayOf(instant, zone), zone);
        expect(end > instant).toBe(true);
        expect(dayOf(new Date(+end - 1), zone)).toBe(dayOf(instant, zone));
        expect(dayOf(end, zone)).not.toBe(dayOf(instant, zone));
      },
    ),
  );
});

test("durations", () => {
  expect(parseDuration("P3DT4H")).toBe((3 * 24 + 4) * 3_600_000);
  expect(parseDuration("PT90M")).toBe(5_400_000);
  expect(parseDuration("P2W")).toBe(14 * 86_400_000);
  expect(parseDuration("PT0S")).toBe(0);
  const wrong = ["", "P", "PT", "P3DT", "P1Y", "P1M", "3D", "P-1D", "-P1D", "P1.5D", "P1H", "PT1D", "p1d", "P1D "];
  for (const text of [...wrong, "P99999999999999999D"]) expect(parseDuration(text), text).toBeNull();
});

test("time left in its two largest units", () => {
  const now = new Date("2026-11-22T00:00:00Z");
  const after = (duration: string) => new Date(now.getTime() + parseDuration(duration)!);
  expect(timeLeft("fa", after("P3DT4H30M"), now)).toBe("۳ روز و ۴ ساعت");
  expect(timeLeft("en", after("P3DT4H30M"), now)).toBe("3 days and 4 hours");
  expect(timeLeft("en", after("P1DT30M"), now)).toBe("1 day");
  expect(timeLeft("fa", after("PT59M59S"), now)).toBe("۵۹ دقیقه");
  expect(timeLeft("fa", after("PT59S"), now)).toBe("کمتر از یک دقیقه");
  expect(timeLeft("en", now, now)).toBeNull();
  expect(formatRelative("fa", new Date("2026-11-19T00:00:00Z"), now)).toBe("۳ روز پیش");
  expect(formatRelative("en", after("PT2H59M"), now)).toBe("in 2 hours");
  expect(formatRelative("en", after("PT10S"), now)).toBe("now");
});
