import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { together } from "#app/platform/together.server.ts";

/** Doubles numbers, slowly, and remembers who went with whom. */
function doubling(options: { lanes: number; most: number }) {
  const goes: number[][] = [];
  let under = 0;
  let widest = 0;
  const double = together<number, number>(async (asked) => {
    goes.push(asked);
    widest = Math.max(widest, ++under);
    await sleep(10);
    under--;
    if (asked.includes(13)) throw new Error("thirteen");
    return asked.map((n) => n * 2);
  }, options);
  return { double, goes, widest: () => widest };
}

describe("what is asked at the same time", () => {
  it("is done in one go, each with her own answer", async () => {
    const { double, goes } = doubling({ lanes: 1, most: 16 });
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(goes).toEqual([[1, 2, 3]]);
  });

  it("does not join a go that has begun, and is never more than the most", async () => {
    const { double, goes } = doubling({ lanes: 1, most: 2 });
    const first = double(1);
    await sleep(3);
    expect(goes).toEqual([[1]]);
    expect(await Promise.all([first, ...[2, 3, 4].map(double)])).toEqual([2, 4, 6, 8]);
    expect(goes).toEqual([[1], [2, 3], [4]]);
  });

  it("has no more goes under way than lanes", async () => {
    const { double, goes, widest } = doubling({ lanes: 2, most: 2 });
    const numbers = Array.from({ length: 12 }, (_, n) => n);
    expect(await Promise.all(numbers.map(double))).toEqual(numbers.map((n) => n * 2));
    expect(goes.every((go) => go.length === 2)).toBe(true);
    expect(widest()).toBe(2);
  });

  it("fails for all of a go alone, and the next is done", async () => {
    const { double } = doubling({ lanes: 1, most: 16 });
    const failing = Promise.allSettled([1, 13].map(double));
    await sleep(3);
    expect(await double(4)).toBe(8);
    expect((await failing).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
