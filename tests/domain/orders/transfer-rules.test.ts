import { describe, expect, it } from "vitest";
import { likeness, outcomeOf, proofFault, suggestions } from "#app/domain/orders/transfer-rules.ts";

describe("a photograph of a transfer", () => {
  it("is wanted while money may still be found, of an order that was let go too", () => {
    expect(proofFault({ status: "awaiting-payment", open: true, waiting: false })).toBeNull();
    expect(proofFault({ status: "cancelled", open: true, waiting: false })).toBeNull();
  });
  it("is not wanted twice at once, nor of an order that stands, nor where nothing is to be transferred", () => {
    expect(proofFault({ status: "awaiting-payment", open: true, waiting: true })).toBe("transfer.waiting");
    expect(proofFault({ status: "confirmed", open: true, waiting: false })).toBe("transfer.paid");
    expect(proofFault({ status: "completed", open: false, waiting: false })).toBe("transfer.paid");
    expect(proofFault({ status: "awaiting-payment", open: false, waiting: false })).toBe("transfer.other-rail");
  });
});

describe("matched money", () => {
  it("confirms an order that waits for exactly this, and goes back otherwise", () => {
    expect(outcomeOf({ status: "awaiting-payment", total: 5n }, 5n)).toBe("confirms");
    expect(outcomeOf({ status: "awaiting-payment", total: 5n }, 4n)).toBe("differs");
    expect(outcomeOf({ status: "awaiting-payment", total: 5n }, 6n)).toBe("differs");
    for (const status of ["cancelled", "confirmed", "completed"] as const)
      expect(outcomeOf({ status, total: 5n }, 5n)).toBe("late");
  });
});

describe("a suggestion", () => {
  const wanted = { number: "KH-7WQ4XM2P", amount: 100n, reference: "a 12" };
  const found = (more: Partial<{ amount: bigint; reference: string; description: string }>) => ({
    amount: 1n,
    reference: "",
    description: "",
    ...more,
  });

  it("counts the order's number most, then the bank's reference, then the sum", () => {
    const named = found({ description: "for kh 7wq4xm2p thanks" });
    const referred = found({ reference: "A12", amount: 100n });
    const sum = found({ amount: 100n });
    const nothing = found({ description: "rent" });
    expect(suggestions(wanted, [nothing, sum, referred, named])).toEqual([named, referred, sum]);
  });
  it("with everything right is the likeliest there is", () => {
    const all = found({ description: wanted.number, reference: "A12", amount: 100n });
    expect(likeness(wanted, all)).toBe(7);
    expect(likeness({ ...wanted, reference: "" }, found({}))).toBe(0);
  });
});
