import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fallingSteps,
  type PriceListRow,
  type PriceStep,
  priceAt,
  stepFault,
  stepsOf,
} from "#app/domain/catalogue/price-list.ts";

const steps: PriceStep[] = [
  { from: 10, amount: 90n },
  { from: 50, amount: 70n },
];

describe("a step of a price list", () => {
  it.each([
    [20, 80n, null],
    [5, 95n, null],
    [100, 60n, null],
    [20, 90n, "price-list.not-falling"],
    [20, 70n, "price-list.not-falling"],
    [5, 90n, "price-list.not-falling"],
    [100, 70n, "price-list.not-falling"],
    [10, 85n, "price-list.taken"],
    [5, 100n, "price-list.not-below"],
    [5, 120n, "price-list.not-below"],
  ] as const)("from %i at %i: %s", (from, amount, fault) => {
    expect(stepFault(steps, { from, amount }, 100n)).toBe(fault);
  });

  it("needs an ordinary price to be below", () => {
    expect(stepFault([], { from: 2, amount: 1n }, null)).toBe("price-list.no-price");
  });

  it("taken one after the other, whatever is tried, make a list in which more never costs more", () => {
    const tried = fc.array(
      fc.record({ from: fc.integer({ min: 2, max: 60 }), amount: fc.bigInt({ min: 1n, max: 1200n }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(tried, fc.bigInt({ min: 1n, max: 1000n }), (asked, listPrice) => {
        const list: PriceStep[] = [];
        for (const step of asked) if (stepFault(list, step, listPrice) === null) list.push(step);
        let before = listPrice;
        for (let quantity = 1; quantity <= 70; quantity++) {
          const price = priceAt(list, listPrice, quantity);
          expect(price).toBeLessThanOrEqual(before);
          expect(price).toBeGreaterThan(0n);
          before = price;
        }
        const inOrder = [...list].sort((a, b) => a.from - b.from);
        expect(fallingSteps(inOrder, listPrice)).toEqual(inOrder);
      }),
    );
  });
});

describe("what a reader sees of several lists", () => {
  const row = (from: number, amount: string, audience: "everyone" | "firms", variant: string | null = null) =>
    ({ id: `${from}`, variant, currency: "IRR", audience, from, amount }) satisfies PriceListRow;
  const rows = [
    row(10, "90", "everyone"),
    row(10, "80", "firms"),
    row(20, "85", "everyone"),
    row(30, "5", "everyone", "v"),
  ];

  it("is hers alone, the better of two, and nothing that would cost her more", () => {
    const everyone = stepsOf(rows, { variant: null, currency: "IRR", audiences: ["everyone"] });
    expect(everyone).toEqual([
      { from: 10, amount: 90n },
      { from: 20, amount: 85n },
    ]);
    const firm = stepsOf(rows, { variant: null, currency: "IRR", audiences: ["everyone", "firms"] });
    expect(fallingSteps(firm, 100n)).toEqual([{ from: 10, amount: 80n }]);
    expect(stepsOf(rows, { variant: null, currency: "EUR", audiences: ["everyone"] })).toEqual([]);
    expect(fallingSteps(everyone, 88n)).toEqual([{ from: 20, amount: 85n }]);
  });
});
