import { expect, test } from "vitest";
import { comesOfAge, eligibilityOf, expiryOf, type Found, standingOf } from "#app/domain/eligibility/rules.ts";

const rule = { code: "no-employer-insurance" };
const found = (other: Partial<Found> = {}): Found => ({
  ...{ code: rule.code, outcome: "met", decidedAt: new Date("2026-01-01"), expiresOn: null, unsigned: false },
  ...other,
});
const today = "2026-11-23";

test("what was found last of a rule counts, whatever stands beside it", () => {
  expect(standingOf(rule, [], today)).toBe("open");
  expect(standingOf(rule, [found({ code: "age" })], today)).toBe("open");
  expect(standingOf(rule, [found()], today)).toBe("met");
  const later = found({ outcome: "unmet", decidedAt: new Date("2026-02-01") });
  expect(standingOf(rule, [later, found()], today)).toBe("unmet");
  expect(standingOf(rule, [found({ outcome: "unclear" })], today)).toBe("unclear");
});

test("a finding holds until the day it expires, which is the first it does not", () => {
  expect(standingOf(rule, [found({ expiresOn: "2026-11-24" })], today)).toBe("met");
  expect(standingOf(rule, [found({ expiresOn: today })], today)).toBe("expired");
  // What is not met does not become unknown by waiting.
  expect(standingOf(rule, [found({ outcome: "unmet", expiresOn: "2026-01-01" })], today)).toBe("unmet");
  // 2 Azar 1405 and twelve Jalali months.
  expect(expiryOf({ holdsMonths: 12 }, today)).toBe("2027-11-23");
  expect(expiryOf({ holdsMonths: null }, today)).toBeNull();
});

test("what a second person has to sign waits for her, whether it was met or not", () => {
  expect(standingOf(rule, [found({ unsigned: true })], today)).toBe("second");
  expect(standingOf(rule, [found({ unsigned: true, outcome: "unmet" })], today)).toBe("second");
});

test("the whole: one unmet is no, all met is yes, anything else is still to be found", () => {
  expect(eligibilityOf(["met", "met"])).toBe("eligible");
  expect(eligibilityOf(["met", "unmet", "open"])).toBe("not");
  for (const one of ["open", "unclear", "expired", "second"] as const)
    expect(eligibilityOf(["met", one])).toBe("pending");
  // Nobody is eligible for a programme that asked nothing.
  expect(eligibilityOf([])).toBe("pending");
});

test("of age on the eighteenth birthday of the Jalali calendar, and who was born on a leap day on the first of the next year", () => {
  // 2 Azar 1387 and 2 Azar 1405.
  expect(comesOfAge("2008-11-22", 18)).toBe("2026-11-23");
  // 30 Esfand 1387; 1405 has no such day.
  expect(comesOfAge("2009-03-20", 18)).toBe("2027-03-21");
});
