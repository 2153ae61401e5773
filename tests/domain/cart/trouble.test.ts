import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Judged, troublesOf } from "#app/domain/cart/trouble.ts";

const fine: Judged = {
  productId: "honey",
  availability: "stock",
  published: true,
  offered: true,
  past: false,
  unitPrice: 100n,
  quantity: 2,
  takes: 1,
  minQuantity: 1,
  onHand: 5,
  sellerPaused: false,
  sellerBackOn: null,
};

describe("what stands against a line", () => {
  it.each([
    ["nothing", {}, null],
    ["withdrawn", { published: false }, { kind: "not-sold" }],
    ["shop on holiday", { sellerPaused: true, sellerBackOn: "2026-12-01" }, { kind: "shut", backOn: "2026-12-01" }],
    ["shop closed", { sellerPaused: true }, { kind: "shut", backOn: null }],
    ["size gone", { offered: false }, { kind: "variant-gone" }],
    ["past its day", { past: true }, { kind: "past" }],
    ["not in this currency", { unitPrice: null }, { kind: "no-price" }],
    ["sold", { onHand: 0 }, { kind: "sold" }],
    ["fewer there", { onHand: 1 }, { kind: "few", left: 1 }],
    ["large jars of what is left", { onHand: 5, takes: 4 }, { kind: "few", left: 1 }],
    ["below the least", { minQuantity: 3 }, { kind: "minimum", least: 3 }],
    ["less there than the least", { onHand: 2, minQuantity: 3, quantity: 3 }, { kind: "sold" }],
    ["made to order", { availability: "made-to-order", onHand: null }, null],
  ] as const)("%s", (_name, change, trouble) => {
    expect(troublesOf([{ ...fine, ...change }])).toEqual([trouble]);
  });

  it("of one stock behind two lines: the second takes what the first leaves", () => {
    const small = { ...fine, quantity: 2 };
    const large = { ...fine, quantity: 1, takes: 4 };
    expect(troublesOf([small, large])).toEqual([null, { kind: "sold" }]);
    expect(troublesOf([large, small])).toEqual([null, { kind: "few", left: 1 }]);
    expect(troublesOf([small, { ...small, productId: "other" }])).toEqual([null, null]);
  });

  it("of a stock never lets through more than there is, however many lines share it", () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 9 }), takes: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.integer({ min: 0, max: 20 }), (asked, onHand) => {
        const lines = asked.map((one) => ({ ...fine, ...one, onHand }));
        const taken = troublesOf(lines).reduce((sum, trouble, index) => {
          const { quantity, takes } = lines[index] ?? fine;
          const pieces = trouble === null ? quantity : trouble.kind === "few" ? trouble.left : 0;
          return sum + pieces * takes;
        }, 0);
        expect(taken).toBeLessThanOrEqual(onHand);
      }),
    );
  });
});
