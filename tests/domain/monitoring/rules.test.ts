import { describe, expect, test } from "vitest";
import { bandName } from "#app/domain/monitoring/bands.ts";
import { alertsOf, bandOf, hoursFor, stepAfter, visitSteps } from "#app/domain/monitoring/rules.ts";
import { usualSettings } from "#app/domain/programmes/settings.ts";

const calm = { quietFor: null, sent: 0, late: 0, delivered: 0, complaints: 0, missedFor: null };

describe("alerts", () => {
  test("nothing counted, nothing raised", () => {
    expect(alertsOf(calm, usualSettings)).toEqual({});
  });

  test("no sale from the sixtieth day on", () => {
    expect(alertsOf({ ...calm, quietFor: 59 }, usualSettings)).toEqual({});
    expect(alertsOf({ ...calm, quietFor: 60 }, usualSettings)).toEqual({ "no-sale": { days: 60 } });
  });

  test("late parcels by their share, and never by one alone", () => {
    expect(alertsOf({ ...calm, sent: 2, late: 2 }, usualSettings)).toEqual({});
    expect(alertsOf({ ...calm, sent: 10, late: 2 }, usualSettings)).toEqual({});
    expect(alertsOf({ ...calm, sent: 10, late: 3 }, usualSettings)).toEqual({ "late-orders": { count: 3, of: 10 } });
  });

  test("complaints against what was delivered", () => {
    expect(alertsOf({ ...calm, delivered: 5, complaints: 1 }, usualSettings)).toEqual({});
    expect(alertsOf({ ...calm, delivered: 11, complaints: 2 }, usualSettings)).toEqual({});
    expect(alertsOf({ ...calm, delivered: 10, complaints: 2 }, usualSettings)).toEqual({
      complaints: { count: 2, of: 10 },
    });
  });

  test("a check-in a week late", () => {
    expect(alertsOf({ ...calm, missedFor: 6 }, usualSettings)).toEqual({});
    expect(alertsOf({ ...calm, missedFor: 7 }, usualSettings)).toEqual({ "check-in-missed": { days: 7 } });
  });
});

describe("bands of income", () => {
  const bands = [0n, 1n, 30_000_000n, 80_000_000n];
  test("a sum belongs to the last band that begins at or below it", () => {
    expect(bandOf(0n, bands)).toBe(0n);
    expect(bandOf(1n, bands)).toBe(1n);
    expect(bandOf(30_000_000n, bands)).toBe(30_000_000n);
    expect(bandOf(10n ** 12n, bands)).toBe(80_000_000n);
    expect(bandOf(5n, [])).toBeNull();
  });

  test("names tell the range and not the sum", () => {
    expect(bandName("en", 0n, bands)).toBe("Nothing");
    expect(bandName("en", 12_345_678n, bands)).toBe("Less than 3,000,000 toman");
    expect(bandName("en", 31_000_000n, bands)).toBe("3,000,000 toman to 8,000,000 toman");
    expect(bandName("en", 99_000_000n, bands)).toBe("8,000,000 toman and more");
  });
});

test("a visit's questions follow each other to the end; who does not work works no hours", () => {
  expect(visitSteps.map(stepAfter)).toEqual([...visitSteps.slice(1), null]);
  expect(hoursFor("no", 30)).toBe(0);
  expect(hoursFor("yes", 30)).toBe(30);
});
