import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addJalaliMonths,
  addWorkingDays,
  isoOfJalali,
  isWorkingDay,
  jalaliOfIso,
  jalaliToIso,
  parseDate,
  weekdayOf,
} from "#app/platform/calendar.ts";
import { localDigits } from "#app/platform/digits.ts";

const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

test("every day of 1300 to 1500 is the day ICU says", () => {
  const end = Date.UTC(2122, 2, 20);
  for (let at = Date.UTC(1921, 2, 21); at < end; at += 86_400_000) {
    const date = new Date(at);
    const parts = Object.fromEntries(persian.formatToParts(date).map((part) => [part.type, Number(part.value)]));
    const expected = { year: parts.year!, month: parts.month!, day: parts.day! };
    const iso = date.toISOString().slice(0, 10);
    const own = jalaliOfIso(iso);
    if (own.year !== expected.year || own.month !== expected.month || own.day !== expected.day) {
      expect({ iso, ...own }).toEqual({ iso, ...expected });
    }
    if (isoOfJalali(own) !== iso) expect(isoOfJalali(own)).toBe(iso);
  }
  expect(jalaliOfIso("1921-03-21")).toEqual({ year: 1300, month: 1, day: 1 });
  expect(jalaliOfIso("2122-03-20").year).toBe(1500);
});

test("typed days in either calendar and any digits", () => {
  expect(jalaliToIso("۱۴۰۵/۰۹/۰۱")).toBe("2026-11-22");
  expect(parseDate(" ١٤٠٥-٩-١ ")).toBe("2026-11-22");
  expect(parseDate("1405.09.01")).toBe("2026-11-22");
  expect(parseDate("2026-11-22")).toBe("2026-11-22");
  expect(parseDate("۲۰۲۶/۱۱/۲۲")).toBe("2026-11-22");
  expect(jalaliToIso("1403/12/30")).toBe("2025-03-20");
  const wrong = ["1404/12/30", "1405/07/31", "1405/13/01", "1405/00/10", "1405/01/00", "2026-02-29", "2026-13-01"];
  for (const text of [...wrong, "1405/09-01", "05/09/01", "22/11/2026", "1405/9", "0000-01-01", "", "1199/01/01"]) {
    expect(parseDate(text), text).toBeNull();
  }
});

test("any day survives being typed in Jalali", () => {
  fc.assert(
    fc.property(fc.integer({ min: -38_000, max: 30_000 }), (days) => {
      const iso = addDays("2026-11-22", days);
      const { year, month, day } = jalaliOfIso(iso);
      expect(parseDate(localDigits("fa", `${year}/${month}/${day}`))).toBe(iso);
    }),
  );
  expect(() => addDays("2026-02-30x", 1)).toThrow(RangeError);
});

const iran = {
  weekend: [5],
  holidays: [{ date: "2026-11-24", name: { fa: "آزمون", en: "Trial" }, sure: true }],
};

test("working days leave out Fridays and holidays, and not Saturdays", () => {
  expect(weekdayOf("2026-11-27")).toBe(5);
  expect(isWorkingDay("2026-11-27", iran)).toBe(false);
  expect(isWorkingDay("2026-11-28", iran)).toBe(true);
  expect(addWorkingDays("2026-11-22", 1, iran)).toBe("2026-11-23");
  expect(addWorkingDays("2026-11-22", 7, iran)).toBe("2026-12-01");
  expect(addWorkingDays("2026-11-24", 0, iran)).toBe("2026-11-24");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
      const start = addDays("2026-10-01", offset);
      const end = addWorkingDays(start, count, iran);
      let counted = 0;
      for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, iran)) counted += 1;
      expect(counted).toBe(count);
      expect(isWorkingDay(end, iran)).toBe(true);
    }),
  );
});

test("months are those of the calendar, and a day that a month lacks is its last", () => {
  expect(addJalaliMonths("2026-10-02", 4)).toBe("2027-01-30"); // 10 Mehr to 10 Bahman 1405
  expect(addJalaliMonths("2026-09-22", 1)).toBe("2026-10-22"); // 31 Shahrivar to 30 Mehr
  expect(addJalaliMonths("2025-03-20", 12)).toBe("2026-03-20"); // 30 Esfand of a leap year to 29 Esfand
  expect(addJalaliMonths("2027-03-21", 36)).toBe("2030-03-21");
});
