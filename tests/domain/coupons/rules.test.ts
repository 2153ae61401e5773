import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CouponTerms, couponDiscounts, couponFault } from "#app/domain/coupons/rules.ts";

const numRuns = Number(process.env.CASES ?? 10_000);
const terms = (more: Partial<CouponTerms>): CouponTerms => ({
  ...{ shopId: null, percentBps: null, amount: null, currency: null, minGoods: null },
  ...more,
});
const lines = [
  { sellerId: "a", goods: 100n },
  { sellerId: "b", goods: 300n },
];

describe("a coupon's discount", () => {
  it("is spread over the lines it is for in proportion", () => {
    expect(couponDiscounts(terms({ percentBps: 1_000 }), lines)).toEqual([10n, 30n]);
    expect(couponDiscounts(terms({ amount: 8n, currency: "IRR" }), lines)).toEqual([2n, 6n]);
    expect(couponDiscounts(terms({ percentBps: 1_000, shopId: "b" }), lines)).toEqual([0n, 30n]);
    expect(couponDiscounts(null, lines)).toEqual([0n, 0n]);
  });
  it("leaves a tenth of the goods at least", () => {
    expect(couponDiscounts(terms({ amount: 1_000n, currency: "IRR" }), lines)).toEqual([90n, 270n]);
    expect(couponDiscounts(terms({ amount: 1_000n, currency: "IRR", shopId: "a" }), lines)).toEqual([90n, 0n]);
  });
  it("sums to its whole, takes no line below nothing and touches no other shop's", () => {
    const anyLines = fc.array(
      fc.record({ sellerId: fc.constantFrom("a", "b", "c"), goods: fc.bigInt(0n, 10n ** 12n) }),
      {
        ...{ minLength: 1, maxLength: 12 },
      },
    );
    const anyTerms = fc.oneof(
      fc.integer({ min: 1, max: 9_000 }).map((percentBps) => terms({ percentBps })),
      fc.bigInt(1n, 10n ** 12n).map((amount) => terms({ amount, currency: "IRR" })),
    );
    fc.assert(
      fc.property(anyLines, anyTerms, fc.constantFrom(null, "a", "z"), (basket, one, shopId) => {
        const off = couponDiscounts({ ...one, shopId }, basket);
        const goods = basket
          .filter((line) => shopId === null || line.sellerId === shopId)
          .reduce((a, b) => a + b.goods, 0n);
        const wished = one.amount ?? (goods * BigInt(one.percentBps ?? 0)) / 10_000n;
        const most = (goods * 9_000n) / 10_000n;
        expect(off.reduce((a, b) => a + b, 0n)).toBe(wished < most ? wished : most);
        basket.forEach(({ sellerId, goods: worth }, index) => {
          expect(off[index]! >= 0n && off[index]! <= worth).toBe(true);
          if (shopId !== null && sellerId !== shopId) expect(off[index]).toBe(0n);
        });
      }),
      { numRuns },
    );
  });
});

describe("whether a coupon is for a basket", () => {
  it("depends on its currency, its shop and the least in the goods it is for", () => {
    expect(couponFault(terms({ amount: 1n, currency: "EUR" }), "IRR", lines)).toBe("coupon.other-currency");
    expect(couponFault(terms({ percentBps: 100, shopId: "c" }), "IRR", lines)).toBe("coupon.not-these");
    const least = terms({ percentBps: 100, currency: "IRR", minGoods: 101n });
    expect(couponFault({ ...least, shopId: "a" }, "IRR", lines)).toBe("coupon.minimum");
    expect(couponFault({ ...least, shopId: "b" }, "IRR", lines)).toBeNull();
    expect(couponFault(least, "IRR", lines)).toBeNull();
  });
});
