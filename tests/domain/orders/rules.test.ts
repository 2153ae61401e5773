import { describe, expect, it } from "vitest";
import { consignmentMoves, mayMove, orderMoves } from "#app/domain/orders/rules.ts";
import { splitBySeller } from "#app/domain/orders/split.ts";

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
