import { describe, expect, it } from "vitest";
import { readResults } from "#app/domain/payouts/results.ts";
import { firstDay, type Part, settle, slicesOf } from "#app/domain/payouts/rules.ts";

/** Fridays off, and one day by law. */
const country = {
  weekend: [5],
  holidays: [{ date: "2026-11-25", name: { fa: "تعطیل", en: "Holiday" }, sure: true }],
};
const part: Part = {
  consignmentId: "c",
  orderNumber: "KH-1",
  payee: { kind: "shop", id: "s" },
  currency: "IRR",
  amount: 1_000n,
  taken: 0n,
  begun: false,
  deliveredOn: "2026-11-22",
  workingDays: 7,
  openProblem: false,
  withSeller: false,
};
const now = {
  today: "2026-12-02",
  terms: { minAmount: 1n, reserveBps: 0, reserveDays: 0 },
  account: { inForce: true, waitsUntil: null },
  country,
};
const due = (amount: bigint) => ({ amount, state: "due", reason: null, day: "2026-12-02" });

describe("a part", () => {
  it("is due on the day after the last on which it may be sent back", () => {
    expect(firstDay(part, country)).toBe("2026-12-02");
    expect(firstDay({ ...part, workingDays: 0 }, country)).toBe("2026-11-22");
    expect(slicesOf(part, { ...now, today: "2026-12-01" })).toEqual([
      { amount: 1_000n, state: "held", reason: "window", day: "2026-12-02" },
    ]);
    expect(slicesOf(part, now)).toEqual([due(1_000n)]);
  });

  it.each([
    ["problem", { openProblem: true }, {}, null],
    ["with-seller", { withSeller: true }, {}, null],
    ["no-account", {}, { account: { inForce: false, waitsUntil: null } }, null],
    ["account-waits", {}, { account: { inForce: false, waitsUntil: "2026-12-04" } }, "2026-12-04"],
  ] as const)("is held for %s", (reason, of, about, day) => {
    expect(slicesOf({ ...part, ...of }, { ...now, ...about })).toEqual([
      { amount: 1_000n, state: "held", reason, day },
    ]);
  });

  it("waits for no new account where one is in force", () => {
    expect(slicesOf(part, { ...now, account: { inForce: true, waitsUntil: "2026-12-04" } })).toEqual([due(1_000n)]);
  });

  it("leaves a reserve until its day, whole or in two pieces that make it again", () => {
    const terms = { minAmount: 1n, reserveBps: 333, reserveDays: 10 };
    const [first, kept] = slicesOf(part, { ...now, terms });
    expect([first, kept]).toEqual([due(967n), { amount: 33n, state: "held", reason: "reserve", day: "2026-12-12" }]);
    const begun = { ...part, taken: 967n, begun: true };
    expect(slicesOf(begun, { ...now, terms })).toEqual([kept]);
    expect(slicesOf(begun, { ...now, terms, today: "2026-12-12" })).toEqual([due(33n)]);
    expect(slicesOf(part, { ...now, terms, today: "2026-12-12" })).toEqual([due(1_000n)]);
    expect(slicesOf({ ...part, taken: 1_000n, begun: true }, now)).toEqual([]);
  });
});

describe("what is sent", () => {
  it.each([
    [
      { gross: 100n, other: 0n, owes: 0n, minAmount: 1n },
      { netted: 0n, amount: 100n },
    ],
    [
      { gross: 100n, other: -30n, owes: 20n, minAmount: 1n },
      { netted: 20n, amount: 50n },
    ],
    [
      { gross: 100n, other: 0n, owes: -5n, minAmount: 1n },
      { netted: 0n, amount: 100n },
    ],
    [{ gross: 100n, other: 0n, owes: 0n, minAmount: 101n }, null],
    [{ gross: 100n, other: 0n, owes: 100n, minAmount: 1n }, null],
    [{ gross: 100n, other: -100n, owes: 0n, minAmount: 1n }, null],
  ])("%o", (facts, expected) => {
    expect(settle(facts)).toEqual(expected);
  });
});

describe("the bank's file that comes back", () => {
  const code = "0123456789AB";
  it("is read by its first column and its last two, heads and empty results left out", () => {
    const file = `row,iban,name,amount,currency,reference,reason\r\n${code},IR22,"نام, نام",100,IRR,۹۹ ab,\r\nBBBBBBBBBBBB,IR22,x,5,IRR,,\r\ncccccccccccc,,closed`;
    expect(readResults(file)).toEqual({
      results: [
        { number: 2, row: code, outcome: { kind: "paid", reference: "99AB" } },
        { number: 4, row: "CCCCCCCCCCCC", outcome: { kind: "failed", reason: "closed" } },
      ],
      faults: [],
    });
  });

  it.each([
    [`${code},REF,reason`, "payout.result-both"],
    [`${code},REF`, "payout.result-columns"],
    [`${code},A,\n${code},B,`, "payout.result-twice"],
    [`x,A,\ny,B,`, "payout.result-columns"],
  ])("says what is wrong with %j", (text, fault) => {
    expect(readResults(text).faults.map((one) => one.fault)).toEqual([fault]);
  });
});
