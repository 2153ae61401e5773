import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { iran as ir } from "#app/country/ir/pack.ts";
import {
  carriageBack,
  flowBack,
  type Parts,
  returnableKinds,
  sumOf,
  withdrawUntil,
  worthOf,
} from "#app/domain/returns/rules.ts";

const runs = { numRuns: Number(process.env.CASES ?? 10_000) };
const amount = fc.bigInt({ min: 0n, max: 10n ** 13n });
const less = (a: Parts, b: Parts): Parts => ({
  maker: a.maker - b.maker,
  cooperative: a.cooperative - b.cooperative,
  programme: a.programme - b.programme,
  platform: a.platform - b.platform,
});

describe("what flows back", () => {
  it("sums to what goes back, takes no more of a part than is left, and in the end exactly all of it", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 });
    fc.assert(
      fc.property(amount, amount, amount, amount, steps, (maker, cooperative, programme, platform, percents) => {
        let left: Parts = { maker, cooperative, programme, platform };
        for (const percent of [...percents, 100]) {
          const sum = (sumOf(left) * BigInt(percent)) / 100n;
          const parts = flowBack(left, sum);
          // Each gives in proportion, to a unit, and no more than is left of it.
          const whole = sumOf(left);
          const fair = (["maker", "cooperative", "programme", "platform"] as const).every((key) => {
            const off = parts[key] * whole - left[key] * sum;
            return off <= whole && -off <= whole && parts[key] >= 0n && parts[key] <= left[key];
          });
          if (!fair || sumOf(parts) !== sum) return false;
          left = less(left, parts);
        }
        return sumOf(left) === 0n;
      }),
      runs,
    );
  });

  it("is never more than is left", () => {
    const left = { maker: 80n, cooperative: 10n, programme: 5n, platform: 5n };
    expect(() => flowBack(left, 101n)).toThrow(RangeError);
    expect(() => flowBack(left, -1n)).toThrow(RangeError);
    expect(flowBack(left, 100n)).toEqual(left);
    expect(flowBack(left, 10n)).toEqual({ maker: 8n, cooperative: 1n, programme: 1n, platform: 0n });
  });

  it("is worth the line's total, in whatever steps its pieces come back", () => {
    const line = fc
      .integer({ min: 1, max: 999 })
      .chain((quantity) =>
        fc.tuple(amount, fc.constant(quantity), fc.array(fc.integer({ min: 1, max: quantity }), { maxLength: 10 })),
      );
    fc.assert(
      fc.property(line, ([total, quantity, wanted]) => {
        let before = 0;
        let sum = 0n;
        for (const pieces of [...wanted, quantity]) {
          const now = Math.min(pieces, quantity - before);
          if (now === 0) continue;
          const worth = worthOf({ total, quantity }, before, now);
          if (worth < 0n) return false;
          sum += worth;
          before += now;
        }
        return before === quantity && sum === total;
      }),
      runs,
    );
    expect(() => worthOf({ total: 10n, quantity: 2 }, 1, 2)).toThrow(RangeError);
  });

  it("takes the carriage with the last of the goods alone", () => {
    const parcel = { goods: 100n, carriage: 7n };
    expect([0n, 99n, 100n].map((back) => carriageBack(parcel, back))).toEqual([0n, 0n, 7n]);
  });
});

describe("when something may be sent back", () => {
  const right = { allowed: true, workingDays: 7, from: "delivery" } as const;
  // A Saturday; Thursdays and Fridays, or what the pack says, are no working days.
  const deliveredAt = new Date("2026-07-04T08:00:00Z");
  const dates = { deliveredAt, confirmedAt: new Date("2026-06-01T08:00:00Z") };

  it("a withdrawal runs to the end of the seventh working day", () => {
    const until = withdrawUntil(right, dates, ir)!;
    expect(until.getTime()).toBeGreaterThan(deliveredAt.getTime() + 7 * 86_400_000);
    const kinds = (at: Date) => returnableKinds({ right, ...dates }, at, ir);
    expect(kinds(until)).toContain("withdrawal");
    expect(kinds(new Date(until.getTime() + 1))).not.toContain("withdrawal");
    expect(kinds(new Date(deliveredAt.getTime() + 14 * 86_400_000))).toEqual(["damaged", "not-as-described", "wrong"]);
    expect(kinds(new Date(deliveredAt.getTime() + 14 * 86_400_000 + 1))).toEqual([]);
  });

  it("not before it came, not where the law gives no such right; of services from the contract", () => {
    expect(returnableKinds({ right, deliveredAt: null, confirmedAt: dates.confirmedAt }, deliveredAt, ir)).toEqual([]);
    const none = { allowed: false, workingDays: 0 };
    expect(returnableKinds({ right: none, ...dates }, deliveredAt, ir)).toEqual([
      "damaged",
      "not-as-described",
      "wrong",
    ]);
    expect(withdrawUntil({ ...right, from: "contract" }, dates, ir)!.getTime()).toBeLessThan(deliveredAt.getTime());
  });
});
