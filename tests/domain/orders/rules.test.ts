import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consignmentMoves, mayMove, orderMoves, splitSale, spreadDiscount } from "#app/domain/orders/rules.ts";
import { splitBySeller } from "#app/domain/orders/split.ts";

describe("who gets what of a sale", () => {
  it("gives the maker her published share and splits the rest", () => {
    expect(splitSale(10_000n, 7_800, true)).toEqual({
      maker: 7_800n,
      cooperative: 1_600n,
      programme: 100n,
      platform: 500n,
    });
  });
  it("gives a cooperative's part to the programme where there is none", () => {
    expect(splitSale(10_000n, 7_800, false)).toEqual({
      maker: 7_800n,
      cooperative: 0n,
      programme: 1_700n,
      platform: 500n,
    });
  });
  it("takes nothing when the maker's share is everything", () => {
    expect(splitSale(999n, 10_000, true)).toEqual({ maker: 999n, cooperative: 0n, programme: 0n, platform: 0n });
  });
  it("always sums to the whole and never goes below zero", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), fc.integer({ min: 1, max: 10_000 }), fc.boolean(), (total, bps, coop) => {
        const parts = Object.values(splitSale(total, bps, coop));
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("a discount", () => {
  it("is spread over lines in proportion", () => {
    expect(spreadDiscount([100n, 300n], 1_000)).toEqual([10n, 30n]);
  });
  it("sums to its whole and takes no line below zero", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 9_000 }),
        (lines, bps) => {
          const off = spreadDiscount(lines, bps);
          const whole = lines.reduce((a, b) => a + b, 0n);
          expect(off.reduce((a, b) => a + b, 0n)).toBe((whole * BigInt(bps)) / 10_000n);
          expect(off.every((part, index) => part >= 0n && part <= (lines[index] ?? 0n))).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe("consignments", () => {
  it("are one for each seller and sender, each line in exactly one", () => {
    const lines = [
      { sellerId: "a", senderId: "a", n: 1 },
      { sellerId: "b", senderId: "b", n: 2 },
      { sellerId: "a", senderId: "a", n: 3 },
      { sellerId: "a", senderId: "hub", n: 4 },
    ];
    expect(splitBySeller(lines).map((group) => group.lines.map((line) => line.n))).toEqual([[1, 3], [2], [4]]);
  });
  it("move only forward", () => {
    expect(mayMove(consignmentMoves, "new", "accepted")).toBe(true);
    expect(mayMove(consignmentMoves, "new", "shipped")).toBe(false);
    expect(mayMove(consignmentMoves, "delivered", "shipped")).toBe(false);
    expect(mayMove(orderMoves, "cancelled", "confirmed")).toBe(false);
  });
});
