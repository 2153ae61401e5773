import { expect, test } from "vitest";
import { comesOfAge, unmetRules } from "#app/domain/producers/rules.ts";

const declared = { adult: true, local: true, noFullTimeJob: true, noEmployerInsurance: true };
const whole = { declared, birth: "1991-08-03", today: "2026-11-23", evidence: 1 };

test("an application that meets every rule may be verified", () => {
  expect(unmetRules(whole)).toEqual([]);
});

test("each declaration, the age and the evidence stand in the way on their own", () => {
  expect(unmetRules({ ...whole, declared: { ...declared, local: false } })).toEqual(["declared.local"]);
  expect(unmetRules({ ...whole, declared: { ...declared, noEmployerInsurance: false } })).toEqual([
    "declared.noEmployerInsurance",
  ]);
  expect(unmetRules({ ...whole, evidence: 0 })).toEqual(["evidence"]);
  expect(unmetRules({ ...whole, birth: "2020-01-01", evidence: 0 })).toEqual(["age", "evidence"]);
});

test("of age on the eighteenth birthday of the Jalali calendar, and not the day before", () => {
  // 2 Azar 1387 and 2 Azar 1405.
  expect(comesOfAge("2008-11-22")).toBe("2026-11-23");
  expect(unmetRules({ ...whole, birth: "2008-11-22", today: "2026-11-22" })).toEqual(["age"]);
  expect(unmetRules({ ...whole, birth: "2008-11-22", today: "2026-11-23" })).toEqual([]);
});

test("who was born on the last day of a leap year comes of age on the first of the next", () => {
  // 30 Esfand 1387; 1405 has no such day.
  expect(comesOfAge("2009-03-20")).toBe("2027-03-21");
});
