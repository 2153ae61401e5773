import fc from "fast-check";
import { expect, test } from "vitest";
import { share } from "#app/platform/share.ts";

/** `CASES=1000000` for the long run, as of every property of money. */
const runs = { numRuns: Number(process.env.CASES ?? 10_000) };
const totals = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0n));

test("the parts sum to the whole, and each is within one unit of its exact proportion", () => {
  fc.assert(
    fc.property(totals, weights, (total, list) => {
      const whole = list.reduce((a, b) => a + b, 0n);
      const parts = share(total, list);
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
      for (const [index, part] of parts.entries()) {
        const gap = part * whole - total * list[index]!;
        expect(gap < whole && -gap < whole).toBe(true);
        if (list[index] === 0n) expect(part).toBe(0n);
      }
    }),
    runs,
  );
});

test("a refund mirrors the charge, and no part leans against the total's sign", () => {
  fc.assert(
    fc.property(totals, weights, (total, list) => {
      const parts = share(total, list);
      expect(share(-total, list)).toEqual(parts.map((part) => -part));
      expect(parts.every((part) => part === 0n || part > 0n === total > 0n)).toBe(true);
    }),
    runs,
  );
});

test("a heavier weight never gets less than a lighter one", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (total, list) => {
      const parts = share(total, list);
      for (const [i, a] of list.entries()) {
        for (const [j, b] of list.entries()) if (a > b) expect(parts[i]! >= parts[j]!).toBe(true);
      }
    }),
    runs,
  );
});

test("left-over units go to the largest remainder, ties to the first", () => {
  expect(share(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]);
  expect(share(11n, [1n, 1n, 1n])).toEqual([4n, 4n, 3n]);
  expect(share(100n, [1n, 2n, 3n])).toEqual([17n, 33n, 50n]);
  expect(share(-10n, [1n, 0n, 2n])).toEqual([-3n, 0n, -7n]);
});

test("nothing to share by is refused", () => {
  expect(() => share(1n, [])).toThrow(RangeError);
  expect(() => share(1n, [0n, 0n])).toThrow(RangeError);
  expect(() => share(1n, [2n, -1n])).toThrow(RangeError);
});
