import { describe, expect, test } from "vitest";
import { least } from "#app/domain/outcomes/suppress.ts";
import { type Block, hiddenRows } from "#app/domain/outcomes/women.ts";
import { rngFrom, whole } from "#db/village/art/seed.ts";

const block = (womenReached: number, womenNot: number, othersReached: number, othersNot: number): Block => ({
  all: womenReached + womenNot + othersReached + othersNot,
  women: womenReached + womenNot,
  reached: womenReached + othersReached,
  womenReached,
});
const cells = ({ all, women, reached, womenReached: x }: Block) => [
  x,
  women - x,
  reached - x,
  all - women - reached + x,
];
const isSmall = (count: number) => count > 0 && count < least;

/** Every figure a kept-back row could have: all ways to fill the kept-back rows that agree with margins and sum are tried. */
function possible(blocks: readonly Block[], hidden: readonly boolean[], at: number): Set<number> {
  const kept = blocks.map((one, index) => ({ one, index })).filter(({ index }) => hidden[index]);
  const sum = kept.reduce((all, { one }) => all + one.womenReached, 0);
  const found = new Set<number>();
  const search = (next: number, left: number, hers: number) => {
    const of = kept[next];
    if (!of) {
      if (left === 0) found.add(hers);
      return;
    }
    for (let x = 0; x <= Math.min(left, of.one.all); x++)
      if (cells({ ...of.one, womenReached: x }).every((count) => count >= 0))
        search(next + 1, left - x, of.index === at ? x : hers);
  };
  search(0, sum, -1);
  return found;
}

describe("women by county", () => {
  test("are told where nobody can be found, kept back where few are, and never one row alone", () => {
    expect(hiddenRows([[block(9, 8, 7, 6)], [block(20, 0, 0, 9)]])).toEqual([false, false]);
    // Two women of the first row reached it; the row with fewest women goes with it.
    expect(hiddenRows([[block(2, 8, 7, 6)], [block(30, 9, 9, 9)], [block(12, 6, 9, 9)]])).toEqual([true, false, true]);
    // Few men are as easily found.
    expect(hiddenRows([[block(9, 8, 2, 6)], [block(9, 9, 9, 9)]])).toEqual([true, true]);
  });

  test("a row small in one thing is kept back in all", () => {
    const [fine, small] = [block(9, 8, 7, 6), block(3, 14, 7, 6)];
    expect(
      hiddenRows([
        [fine, small],
        [fine, fine],
        [fine, fine],
      ])[0],
    ).toBe(true);
  });

  test("no kept-back figure follows from what is told: 400 tables, every way of filling them tried", () => {
    const rng = rngFrom("women");
    let kept = 0;
    for (let n = 0; n < 400; n++) {
      const rows = Array.from({ length: whole(rng, 2, 4) }, () => {
        const cell = () => (rng() < 0.2 ? 0 : whole(rng, 1, 12));
        return [block(cell(), cell(), cell(), cell())];
      });
      const blocks = rows.map(([one]) => one!);
      const hidden = hiddenRows(rows);
      blocks.forEach((one, at) => {
        if (!hidden[at]) expect(cells(one).some(isSmall)).toBe(false);
        // Where every row is kept back nothing new is told at all; where margins leave no room nothing is to be kept.
        if (!hidden[at] || hidden.every(Boolean)) return;
        const own = possible(blocks, hidden, at);
        expect(own.has(one.womenReached)).toBe(true);
        const room = Math.min(one.women, one.reached) > Math.max(0, one.women + one.reached - one.all);
        if (room) expect(own.size, `${n}: ${JSON.stringify(blocks)}`).toBeGreaterThan(1);
        kept++;
      });
    }
    expect(kept).toBeGreaterThan(50);
  });
});
