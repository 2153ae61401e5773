import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invoiceSums, mayInvoice, taxWithin } from "#app/domain/invoices/rules.ts";

describe("the tax within a price", () => {
  it("is what was put on top of it", () => {
    expect(taxWithin(110n, 1000)).toBe(10n);
    expect(taxWithin(1_090_000n, 900)).toBe(90_000n);
    expect(taxWithin(18_500_000n, 0)).toBe(0n);
  });
  it("is rounded to the nearest unit, a half upwards", () => {
    // 100 at 10 %: 9.0909; 105: 9.545; 11 at 10 %: exactly 1.
    expect([taxWithin(100n, 1000), taxWithin(105n, 1000), taxWithin(11n, 1000)]).toEqual([9n, 10n, 1n]);
    // 3 at 20 %: exactly a half.
    expect(taxWithin(3n, 2000)).toBe(1n);
  });
  it("leaves a net price that gives the same tax again, to half a unit", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), fc.integer({ min: 0, max: 5000 }), (total, bps) => {
        const tax = taxWithin(total, bps);
        const net = total - tax;
        expect(net >= 0n && tax >= 0n).toBe(true);
        // tax / net is the rate: off by no more than rounding can be.
        const gap = net * BigInt(bps) - tax * 10_000n;
        expect((gap < 0n ? -gap : gap) * 2n <= 10_000n + BigInt(bps)).toBe(true);
      }),
    );
  });
});

describe("an invoice's sums", () => {
  const line = fc
    .record({
      quantity: fc.integer({ min: 1, max: 999 }),
      unitPrice: fc.bigInt(0n, 10n ** 11n),
      part: fc.integer({ min: 0, max: 100 }),
      taxBps: fc.constantFrom(0, 900, 1000, 2000),
    })
    .map(({ quantity, unitPrice, part, taxBps }) => ({
      quantity,
      unitPrice,
      discount: (unitPrice * BigInt(quantity) * BigInt(part)) / 100n,
      taxBps,
    }));
  it("add up: lines and the way are the total, taxes of lines are the tax, and each tax lies within its line", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.bigInt(0n, 10n ** 9n), (lines, carriage) => {
        const sums = invoiceSums(lines, carriage);
        const all = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);
        expect(all(sums.lines.map(({ total }) => total)) + carriage).toBe(sums.total);
        expect(sums.goods - sums.discount + carriage).toBe(sums.total);
        expect(all(sums.lines.map(({ tax }) => tax))).toBe(sums.tax);
        for (const { total, tax } of sums.lines) expect(tax >= 0n && tax <= total).toBe(true);
      }),
    );
  });
});

it("one line whose tax nobody knows stops the whole", () => {
  expect(mayInvoice([{ taxKind: "exempt" }, { taxKind: "standard" }])).toBe(true);
  expect(mayInvoice([{ taxKind: "exempt" }, { taxKind: "unknown" }])).toBe(false);
  expect(mayInvoice([])).toBe(false);
});
