/**
 * Keeping small cells back, so that nobody can be found in a statistic. A table of counts has its totals in the last row and
 * column; a cell from 1 to below `least` is kept back, and with it as many others as are needed so that no subtraction gives
 * it again. Zeros are told: nobody is in them.
 *
 * A kept-back cell could be computed exactly if every table that agrees with what is told had the same number in it. So for
 * each small cell another such table is looked for, one more or one less in it: a ring of cells through it along rows and
 * columns, each raised or lowered by one, none below one. The cheapest ring is kept back with it. (Cox 1980, rings in the
 * network of rows and columns.)
 */
export type Hidden = boolean[][];

/** A total whose fate was settled in another table: it is kept back there, or told there. */
export type Settled = { rows?: readonly boolean[]; columns?: readonly boolean[] };

/** The smallest count that is told. */
export const least = 5;

/** Counts with their totals: rows × columns, one more each. */
export function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const width = counts[0]?.length ?? 0;
  const rows = counts.map((row) => [...row, row.reduce((sum, one) => sum + one, 0)]);
  return [...rows, Array.from({ length: width + 1 }, (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0))];
}

/**
 * Which cells of a table to keep back, totals included. `settled` says of totals what was decided before: true is kept
 * back. Where no ring protects a small cell, the whole inside is kept back.
 */
export function hiddenCells(counts: readonly (readonly number[])[], settled: Settled = {}): Hidden {
  const cells = withTotals(counts);
  const [lastRow, lastColumn] = [cells.length - 1, (cells[0]?.length ?? 1) - 1];
  const fate = (r: number, c: number): boolean | undefined =>
    c === lastColumn && r < lastRow
      ? settled.rows?.[r]
      : r === lastRow && c < lastColumn
        ? settled.columns?.[c]
        : undefined;
  const isSmall = (value: number) => value > 0 && value < least;
  const hidden = cells.map((row, r) => row.map((value, c) => fate(r, c) ?? isSmall(value)));
  const small = cells
    .flatMap((row, r) => row.map((value, c) => ({ r, c, value })))
    .filter(({ r, c, value }) => isSmall(value) && hidden[r]?.[c])
    .sort((a, b) => a.value - b.value || a.r - b.r || a.c - b.c);
  for (const { r, c } of small) {
    const ring = cheapestRing(cells, hidden, (at, to) => fate(at, to) === false, r, c);
    if (ring) for (const [at, to] of ring) hidden[at]![to] = true;
    else for (let at = 0; at < lastRow; at++) for (let to = 0; to < lastColumn; to++) hidden[at]![to] = true;
  }
  return hidden;
}

type Cell = readonly [row: number, column: number];

/**
 * The cells that, kept back, leave another table possible with one more or one less in this cell. Rows and columns are the
 * stations of a network and cells its roads; going from a row to a column raises a cell, the other way lowers it. Totals run
 * against that, for they are subtracted. Null where there is no way round.
 */
function cheapestRing(
  cells: readonly (readonly number[])[],
  hidden: Hidden,
  pinned: (row: number, column: number) => boolean,
  r: number,
  c: number,
): Cell[] | null {
  const rowCount = cells.length;
  const [lastRow, lastColumn] = [rowCount - 1, cells[0]!.length - 1];
  const isPlain = (row: number, column: number) => row < lastRow === column < lastColumn;
  const value = cells[r]![c]!;
  const ways: { from: number; to: number }[] = [
    // One less of a plain cell is made good from its row to its column; one more, the other way. One must stay.
    ...(value > 1 || !isPlain(r, c) ? [{ from: r, to: rowCount + c }] : []),
    ...(value > 1 || isPlain(r, c) ? [{ from: rowCount + c, to: r }] : []),
  ];
  let best: { cost: number; cells: Cell[] } | null = null;
  for (const { from, to } of ways) {
    const found = shortest(from, to);
    if (found && (best === null || found.cost < best.cost)) best = found;
  }
  return best?.cells ?? null;

  /** What a road costs to take in this direction: nothing if kept back already, its count if not; infinite if closed. */
  function cost(row: number, column: number, toColumn: boolean): number {
    const count = cells[row]![column]!;
    if ((row === r && column === c) || count === 0 || pinned(row, column)) return Number.POSITIVE_INFINITY;
    const lowers = toColumn !== isPlain(row, column);
    if (lowers && count < 2) return Number.POSITIVE_INFINITY;
    return hidden[row]![column] ? 0 : count;
  }

  function shortest(from: number, to: number): { cost: number; cells: Cell[] } | null {
    const size = rowCount + lastColumn + 1;
    const costs = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Array<number>(size).fill(-1);
    const done = new Set<number>();
    costs[from] = 0;
    for (;;) {
      let at = -1;
      for (let node = 0; node < size; node++)
        if (!done.has(node) && costs[node]! < (at < 0 ? Number.POSITIVE_INFINITY : costs[at]!)) at = node;
      if (at < 0) return null;
      if (at === to) break;
      done.add(at);
      const atRow = at < rowCount;
      for (let other = 0; other < (atRow ? lastColumn + 1 : rowCount); other++) {
        const next = atRow ? rowCount + other : other;
        const road = atRow ? cost(at, other, true) : cost(other, at - rowCount, false);
        if (costs[at]! + road < costs[next]!) {
          costs[next] = costs[at]! + road;
          cameFrom[next] = at;
        }
      }
    }
    const path: Cell[] = [];
    for (let at = to; at !== from; at = cameFrom[at]!) {
      const before = cameFrom[at]!;
      path.push(at < rowCount ? [at, before - rowCount] : [before, at - rowCount]);
    }
    return { cost: costs[to]!, cells: path };
  }
}
