import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "#app/platform/calendar.ts";
import {
  boundsOf,
  monthAfter,
  monthBefore,
  monthName,
  monthOf,
  monthOfDay,
  monthsBetween,
} from "#app/platform/months.ts";

it("a month of either calendar begins and ends on its own days, at midnight in Tehran", () => {
  expect(monthOf("1405-09")).toEqual({ key: "1405-09", calendar: "jalali", from: "2026-11-22", to: "2026-12-22" });
  expect(monthOf("2026-12")).toEqual({ key: "2026-12", calendar: "gregorian", from: "2026-12-01", to: "2027-01-01" });
  // 1403 was a leap year: its Esfand has thirty days.
  expect(monthOf("1403-12")).toMatchObject({ from: "2025-02-19", to: "2025-03-21" });
  const { from, to } = boundsOf(monthOf("1405-09")!, "Asia/Tehran");
  expect([from.toISOString(), to.toISOString()]).toEqual(["2026-11-21T20:30:00.000Z", "2026-12-21T20:30:00.000Z"]);
});

it.each(["", "1405", "1405-00", "1405-13", "1405-9", "1200-01", "2026-1x", "3000-01", "14050-1"])(
  "%j is no month",
  (key) => {
    expect(monthOf(key)).toBeNull();
  },
);

it("every day lies in one month of each calendar, and months follow each other without a gap", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 27_000 }),
      fc.constantFrom("jalali" as const, "gregorian" as const),
      (days, calendar) => {
        const day = addDays("2000-01-01", days);
        const month = monthOfDay(day, calendar);
        expect(month.from <= day && day < month.to).toBe(true);
        expect(monthOf(month.key)).toEqual(month);
        expect(monthAfter(month).from).toBe(month.to);
        expect(monthAfter(monthBefore(month))).toEqual(month);
      },
    ),
    { numRuns: 2000 },
  );
});

it("lists the months between two days, the newest first", () => {
  expect(monthsBetween("2026-10-25", "2026-12-22", "jalali").map(({ key }) => key)).toEqual([
    "1405-10",
    "1405-09",
    "1405-08",
  ]);
});

it("is named in the reader's language and in its own calendar", () => {
  expect(monthName("fa", monthOf("1405-09")!)).toBe("آذر ۱۴۰۵");
  expect(monthName("en", monthOf("2026-11")!)).toBe("November 2026");
  expect(monthName("en", monthOf("1405-09")!)).toBe("Azar 1405");
  expect(monthName("fa", monthOf("2026-11")!)).toBe("نوامبر ۲۰۲۶");
});
