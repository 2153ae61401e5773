import { describe, expect, test } from "vitest";
import {
  actsFor,
  bandOf,
  belowFloor,
  perDay,
  shareOf,
  standingAfter,
  type WorkFacts,
  workOrderMoves,
} from "#app/domain/work-orders/rules.ts";
import { workOrderStates } from "#db/vocabulary-pioneers.ts";

const facts = (more: Partial<WorkFacts> = {}): WorkFacts => ({
  ...{ status: "accepted", quantity: 5, accepted: 0, refused: 0, paid: 0, confirmed: 0, contested: false },
  ...more,
});

describe("the band", () => {
  test("is the cheapest, the middle and the dearest; nothing of nothing", () => {
    expect(bandOf([])).toBeNull();
    expect(bandOf([5n])).toEqual({ low: 5n, middle: 5n, high: 5n, pieces: 1 });
    expect(bandOf([9n, 1n, 4n])).toEqual({ low: 1n, middle: 4n, high: 9n, pieces: 3 });
    expect(bandOf([9n, 1n, 4n, 6n])).toEqual({ low: 1n, middle: 5n, high: 9n, pieces: 4 });
  });

  test("shows the rate as a share, rounded down, and what a day brings", () => {
    expect(shareOf(333n, 1000n)).toBe(33);
    expect(perDay(1000n, 3, 7)).toBe(428n);
  });

  test("a rate is beneath the floor only where both are known", () => {
    expect(belowFloor(299n, { low: 1000n }, 30)).toBe(true);
    expect(belowFloor(300n, { low: 1000n }, 30)).toBe(false);
    expect(belowFloor(1n, null, 30)).toBe(false);
    expect(belowFloor(1n, { low: 1000n }, null)).toBe(false);
  });
});

describe("who may do what", () => {
  test("each state has a way on or is an end, and nobody leaves an end", () => {
    for (const status of workOrderStates)
      for (const to of workOrderMoves[status]) expect(workOrderStates).toContain(to);
    for (const end of ["settled", "declined", "cancelled"] as const) expect(workOrderMoves[end]).toEqual([]);
  });

  test("pay is for accepted pieces alone, and counts when she says she has it", () => {
    expect(actsFor("pioneer", facts({ status: "inspected", accepted: 5 }))).toContain("pay");
    expect(actsFor("pioneer", facts({ status: "rework", accepted: 2 }))).toContain("pay");
    expect(actsFor("pioneer", facts({ status: "rework", accepted: 2, paid: 2 }))).not.toContain("pay");
    expect(actsFor("applicant", facts({ status: "paid", accepted: 5, paid: 5 }))).toContain("confirm");
    expect(actsFor("pioneer", facts({ status: "paid", accepted: 5, paid: 5 }))).not.toContain("confirm");
  });

  test("an order stands where its pieces put it", () => {
    expect(standingAfter(facts({ status: "delivered", accepted: 3 }))).toBe("rework");
    expect(standingAfter(facts({ status: "delivered", accepted: 3, refused: 2 }))).toBe("inspected");
    expect(standingAfter(facts({ status: "rework", accepted: 3, paid: 3 }))).toBeNull();
    expect(standingAfter(facts({ status: "inspected", accepted: 5, paid: 5 }))).toBe("paid");
    expect(standingAfter(facts({ status: "paid", accepted: 5, paid: 5, confirmed: 5 }))).toBe("settled");
    expect(standingAfter(facts({ status: "inspected", refused: 5 }))).toBe("settled");
  });
});
