import { describe, expect, test } from "vitest";
import { type Hidden, hiddenCells, least, withTotals } from "#app/domain/outcomes/suppress.ts";
import { rngFrom, whole } from "#db/village/art/seed.ts";

/**
 * Whether another table agrees with everything told and has another number in this cell: kept-back cells are tried one more,
 * the same and one less, none below one. Written without the rings it is to judge.
 */
function couldBeOther(cells: number[][], hidden: Hidden, row: number, column: number): boolean {
  const [rows, columns] = [cells.length, cells[0]!.length];
  const free = cells.flatMap((line, r) => line.map((_, c) => [r, c] as const)).filter(([r, c]) => hidden[r]![c]);
  const change = cells.map((line) => line.map(() => 0));
  const balanced = (line: number[]) => line.slice(0, -1).reduce((sum, one) => sum + one, 0) === line.at(-1);
  const lastOf = (r: number) => free.findLastIndex(([at]) => at === r);
  const ends = Array.from({ length: rows }, (_, r) => lastOf(r));
  const search = (at: number): boolean => {
    if (at === free.length)
      return (
        change[row]![column] !== 0 &&
        Array.from({ length: columns }, (_, c) => change.map((line) => line[c]!)).every(balanced)
      );
    const [r, c] = free[at]!;
    for (const step of [1, -1, 0]) {
      if (cells[r]![c]! + step < 1) continue;
      change[r]![c] = step;
      if ((ends[r] !== at || balanced(change[r]!)) && search(at + 1)) return true;
    }
    change[r]![c] = 0;
    return false;
  };
  return search(0);
}

describe("keeping small cells back", () => {
  test("a table without small cells is told whole", () => {
    expect(
      hiddenCells([
        [5, 9],
        [0, 12],
      ]).flat(),
    ).not.toContain(true);
  });

  test("one small cell takes others with it, for one alone is the rest of its row", () => {
    const hidden = hiddenCells([
      [3, 20, 30],
      [40, 50, 60],
    ]);
    expect(hidden[0]![0]).toBe(true);
    expect(hidden[0]!.filter(Boolean).length).toBeGreaterThan(1);
    expect(hidden.map((row) => row[0]).filter(Boolean).length).toBeGreaterThan(1);
    expect(hidden.at(-1)!.at(-1)).toBe(false);
  });

  test("two cells of one in a row of two are not enough: each must be one", () => {
    const cells = withTotals([[1, 1, 9]]);
    const hidden = hiddenCells([[1, 1, 9]]);
    expect(hidden[0]!.slice(0, 3)).toEqual([true, true, true]);
    expect(couldBeOther(cells, hidden, 0, 0)).toBe(true);
  });

  test("a total settled elsewhere is left as it was settled", () => {
    const counts = [
      [2, 30],
      [20, 40],
    ];
    const hidden = hiddenCells(counts, { rows: [false, false], columns: [false, false] });
    expect(hidden.map((row) => row.at(-1))).toEqual([false, false, false]);
    expect(hidden.at(-1)).toEqual([false, false, false]);
    expect(hidden.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test("property: no small cell can be computed from what is told", () => {
    const rng = rngFrom("small cells");
    const cases = Number(process.env.CASES ?? 400);
    let [kept, told] = [0, 0];
    for (let round = 0; round < cases; round++) {
      const [rows, columns, most] = [whole(rng, 1, 4), whole(rng, 1, 4), whole(rng, 2, 25)];
      const counts = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => (rng() < 0.2 ? 0 : whole(rng, 0, most))),
      );
      const cells = withTotals(counts);
      const hidden = hiddenCells(counts);
      for (const [r, line] of cells.entries())
        for (const [c, value] of line.entries()) {
          if (value >= least || value === 0) {
            if (hidden[r]![c]) kept++;
            else told++;
            continue;
          }
          expect(hidden[r]![c], `${JSON.stringify(counts)} tells ${r},${c}`).toBe(true);
          // A single person in the whole table is known by the table's being there.
          if (cells.at(-1)!.at(-1)! > 1)
            expect(couldBeOther(cells, hidden, r, c), `${JSON.stringify(counts)} gives away ${r},${c}`).toBe(true);
        }
    }
    // It would be easy to keep everything back.
    expect(told).toBeGreaterThan(kept);
  });
});
