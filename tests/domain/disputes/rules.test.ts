import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bearLoss, disputeMoves, type Earned, heard, isOpen, placed, stillOwed } from "#app/domain/disputes/rules.ts";
import { disputePhotoKinds, disputeStates } from "#db/vocabulary.ts";

const money = fc.bigInt({ min: 0n, max: 10n ** 12n });
const earned: fc.Arbitrary<Earned[]> = fc.array(
  fc.record({
    consignmentId: fc.constantFrom("one", "two", "three"),
    account: fc.constantFrom(
      "seller-payable:a",
      "seller-receivable:b",
      "cooperative-share:c",
      "programme-fund",
      "platform-fee",
    ),
    amount: money,
  }),
  { maxLength: 12 },
);
const potsOf = (refundDue: bigint, buyerFunds: bigint, parts: Earned[]) => ({
  refundDue: { account: "refund-due:o", amount: refundDue },
  buyerFunds: { account: "buyer-funds:o", amount: buyerFunds },
  earned: parts,
  last: "platform-fee",
});
const sum = (parts: readonly { amount: bigint }[]) => parts.reduce((all, { amount }) => all + amount, 0n);
const of = (parts: readonly { account: string; amount: bigint }[], account: string) =>
  sum(parts.filter((part) => part.account === account));

describe("who bears a lost dispute", () => {
  it("parts that always sum to the whole, none above what its pot holds, in the order of the rule", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 13n }),
        money,
        money,
        earned,
        (amount, refundDue, buyerFunds, parts) => {
          const borne = bearLoss(amount, potsOf(refundDue, buyerFunds, parts));
          expect(sum(borne)).toBe(amount);
          expect(borne.every((part) => part.amount > 0n)).toBe(true);
          const back = of(borne, "refund-due:o");
          const held = of(borne, "buyer-funds:o");
          expect(back).toBe(amount < refundDue ? amount : refundDue);
          const after = amount - back;
          expect(held).toBe(after < buyerFunds ? after : buyerFunds);
          const theirs = borne.filter(({ consignmentId }) => consignmentId !== null);
          const whole = sum(parts);
          expect(sum(theirs)).toBe(after - held < whole ? after - held : whole);
          // Each within one minor unit of its exact proportion, and nobody more than she earned.
          for (const account of new Set(parts.map((part) => part.account))) {
            const weight = of(parts, account);
            const part = of(theirs, account);
            expect(part <= weight).toBe(true);
            const count = BigInt(parts.filter((one) => one.account === account).length);
            if (whole > 0n) {
              const off = part * whole - sum(theirs) * weight;
              expect((off < 0n ? -off : off) <= count * whole).toBe(true);
            }
          }
        },
      ),
      { numRuns: Number(process.env.CASES ?? 10_000) },
    );
  });

  it("is the buyer's own refund first, then what nobody earned, then those who did in proportion", () => {
    const parts = [
      { consignmentId: "one", account: "seller-payable:a", amount: 800n },
      { consignmentId: "one", account: "programme-fund", amount: 150n },
      { consignmentId: "one", account: "platform-fee", amount: 50n },
    ];
    expect(bearLoss(700n, potsOf(100n, 100n, parts))).toEqual([
      { consignmentId: null, account: "refund-due:o", amount: 100n },
      { consignmentId: null, account: "buyer-funds:o", amount: 100n },
      { consignmentId: "one", account: "seller-payable:a", amount: 400n },
      { consignmentId: "one", account: "programme-fund", amount: 75n },
      { consignmentId: "one", account: "platform-fee", amount: 25n },
    ]);
    expect(bearLoss(1_100n, potsOf(0n, 0n, parts)).at(-1)).toEqual({
      consignmentId: null,
      account: "platform-fee",
      amount: 100n,
    });
  });
});

describe("what is still to be sent", () => {
  it("is what was owed less what the bank gave, never below nothing, the oldest given first", () => {
    fc.assert(
      fc.property(money, fc.array(money, { maxLength: 8 }), (taken, amounts) => {
        const owed = amounts.map((amount) => ({ refundId: null, consignmentId: null, amount }));
        const left = stillOwed(taken, owed);
        const all = sum(owed);
        expect(left.reduce((one, other) => one + other, 0n)).toBe(taken < all ? all - taken : 0n);
        expect(left.every((rest, index) => rest >= 0n && rest <= amounts[index]!)).toBe(true);
      }),
    );
  });
});

describe("states", () => {
  it("only go forward, and end the same in whatever order they are heard", () => {
    for (const before of disputeStates)
      for (const said of disputeStates) expect([before, ...disputeMoves[before]]).toContain(heard(before, said));
    const end = fc.constantFrom("won" as const, "lost" as const);
    const noise = fc.array(fc.constantFrom("needs-response" as const, "under-review" as const), { maxLength: 6 });
    fc.assert(
      fc.property(end, noise, noise, (last, before, after) => {
        expect([...before, last, last, ...after].reduce(heard, "needs-response")).toBe(last);
      }),
    );
    expect(disputeStates.filter(isOpen)).toEqual(["needs-response", "under-review"]);
  });
});

describe("places of photographs", () => {
  const kinds = fc.array(fc.constantFrom(...disputePhotoKinds), { maxLength: 3 });
  it("each have one, and each photograph its own kind's where it is free", () => {
    fc.assert(
      fc.property(kinds, (given) => {
        const photos = given.map((kind, index) => ({ kind, index }));
        expect([...placed(photos).values()].map(({ index }) => index).toSorted()).toEqual(
          photos.map(({ index }) => index),
        );
      }),
    );
    const at = (given: (typeof disputePhotoKinds)[number][]) =>
      Object.fromEntries([...placed(given.map((kind) => ({ kind })))].map(([place, { kind }]) => [place, kind]));
    expect(at(["uploaded", "return", "dispatch"])).toEqual({ other: "uploaded", talk: "return", sending: "dispatch" });
    expect(at(["problem", "return"])).toEqual({ talk: "problem", sending: "return" });
  });
});
