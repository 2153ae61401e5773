import { describe, expect, it } from "vitest";
import { type Booked, compare, compareSums, keyOf, type Told } from "#app/domain/reconciliation/rules.ts";

const now = new Date("2026-11-28T12:00:00Z");
const booked = (more: Partial<Booked> = {}): Booked => ({
  subject: "payment",
  source: "p1",
  references: ["ch1", "s1"],
  currency: "EUR",
  amount: 1000n,
  at: now,
  ...more,
});
const told = (more: Partial<Told> = {}): Told => ({
  subject: "payment",
  reference: "ch1",
  currency: "EUR",
  amount: 1000n,
  state: "done",
  at: now,
  ...more,
});
const kinds = (ours: Booked[], theirs: Told[]) => compare(ours, theirs, now).map(({ kind }) => kind);

describe("two books side by side", () => {
  it("agree by any name the provider gave, whatever the order", () => {
    const refund = booked({ subject: "refund", source: "r1", references: ["ch1"], amount: -400n });
    const theirs = [told({ subject: "refund", amount: -400n }), told({ reference: "s1" })];
    expect(kinds([booked(), refund], theirs)).toEqual([]);
    expect(kinds([], [])).toEqual([]);
  });

  it("differ by what one side lacks, by the sum and by the state", () => {
    expect(kinds([booked()], [])).toEqual(["missing-at-provider"]);
    expect(kinds([], [told()])).toEqual(["missing-in-ledger"]);
    expect(kinds([booked()], [told({ amount: 999n })])).toEqual(["amount-differs"]);
    expect(kinds([booked()], [told({ amount: null })])).toEqual(["amount-differs"]);
    expect(kinds([booked()], [told({ state: "waiting" })])).toEqual(["state-differs"]);
    expect(kinds([booked()], [told({ state: "void", amount: 0n })])).toEqual(["state-differs"]);
    expect(kinds([], [told({ state: "void", amount: 0n })])).toEqual([]);
    expect(kinds([], [told({ state: "waiting" })])).toEqual(["missing-in-ledger"]);
  });

  it("do not take a payment for a refund, nor euros for rials", () => {
    expect(kinds([booked()], [told({ subject: "refund" })])).toEqual(["missing-at-provider", "missing-in-ledger"]);
    expect(kinds([booked()], [told({ currency: "USD" })]).sort()).toEqual(["missing-at-provider", "missing-in-ledger"]);
  });

  it("count several lines of one name as one sum, and what is booked twice as too much", () => {
    expect(kinds([booked()], [told({ amount: 600n }), told({ amount: 400n })])).toEqual([]);
    expect(kinds([], [told({ amount: 600n }), told({ amount: -600n })])).toEqual([]);
    expect(kinds([booked(), booked({ source: "p2" })], [told()])).toEqual(["missing-at-provider"]);
  });

  it("differ in sum only by what no single movement explains", () => {
    const single = compare([booked()], [told({ amount: 900n })], now);
    const sums = (ours: bigint, theirs: bigint | null) => new Map([["EUR", { ours, theirs }]]);
    expect(compareSums(sums(1000n, 900n), single, now)).toEqual([]);
    expect(compareSums(sums(1000n, null), single, now)).toEqual([]);
    expect(compareSums(sums(1005n, 900n), single, now)).toMatchObject([{ kind: "sum-differs", ours: 5n, theirs: 0n }]);
  });

  it("find the same break under the same key, whatever the figures", () => {
    const key = (amount: bigint) => keyOf("stripe", compare([booked()], [told({ amount })], now)[0]!);
    expect(key(1n)).toBe(key(2n));
    expect(key(1n)).not.toBe(keyOf("zarinpal", compare([booked()], [told({ amount: 1n })], now)[0]!));
  });
});
