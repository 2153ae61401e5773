import { stages } from "#db/vocabulary.ts";
import { hiddenCells, least } from "./suppress.ts";

/** What statistics may be narrowed by. */
export const dimensions = ["cohort", "county", "occupation", "level", "sex"] as const;
export type Dimension = (typeof dimensions)[number];

/** What is counted besides the stages: each puts every case into one of its values. */
export const measures = [
  ...(["county", "occupation", "level", "sex", "path", "income", "reason"] as const),
  ...(["active3", "active6", "active12"] as const),
] as const;
export type Measure = (typeof measures)[number];

/** Counts of cases: rows are the values of one dimension, in the order of their codes. */
export type Counts = {
  by: Dimension;
  rows: string[];
  totals: number[];
  /** Rows × stages. */
  reached: number[][];
  /** Rows × values. */
  measures: Record<Measure, { values: string[]; counts: number[][] }>;
};

/** A count that may be told; null where it is kept back. */
export type Figure = number | null;

export type Figures = {
  /** Of all that are counted here. */
  total: Figure;
  reached: Figure[];
  rows: { value: string; total: Figure; reached: Figure[] }[];
  measures: Record<Measure, { value: string; count: Figure }[]>;
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const columnsOf = (counts: readonly (readonly number[])[], width: number) =>
  Array.from({ length: width }, (_, c) => sum(counts.map((row) => row[c] ?? 0)));

/** Every count as it is: for officers, of the cases their own bodies lead. */
export function exactFigures(counts: Counts): Figures {
  const { rows, totals, reached } = counts;
  return {
    total: sum(totals),
    reached: columnsOf(reached, stages.length),
    rows: rows.map((value, r) => ({ value, total: totals[r] ?? 0, reached: reached[r] ?? [] })),
    measures: eachMeasure((measure) => {
      const { values, counts: of } = counts.measures[measure];
      const all = columnsOf(of, values.length);
      return values.map((value, c) => ({ value, count: all[c] ?? 0 }));
    }),
  };
}

/**
 * The same with small cells kept back, of all or of one row of the dimension. What is told of a row and of the whole, and of
 * two dimensions whichever of them is the row, is decided in the same tables, so that no view tells what another keeps.
 */
export function guardedFigures(counts: Counts, chosen: string | null = null): Figures {
  const { by, rows, totals, reached } = counts;
  const one = chosen === null ? -1 : rows.indexOf(chosen);
  const whole = sum(totals);
  if (whole < least || (chosen !== null && one < 0)) return nothing(counts);
  const rowsHidden = hiddenIn(totals);
  const stageTables = stages.map((_, stage) => {
    const pairs = rows.map((_row, r) => [reached[r]?.[stage] ?? 0, (totals[r] ?? 0) - (reached[r]?.[stage] ?? 0)]);
    const columns = hiddenIn(columnsOf(pairs, 2));
    return { columns, hidden: hiddenCells(pairs, { rows: rowsHidden, columns }) };
  });
  const tell = (hidden: boolean | undefined, count: number | undefined): Figure => (hidden ? null : (count ?? 0));
  const reachedOf = (r: number) => stages.map((_, s) => tell(stageTables[s]?.hidden[r]?.[0], reached[r]?.[s]));
  const all = columnsOf(reached, stages.length);
  return {
    total: one < 0 ? whole : tell(rowsHidden[one], totals[one]),
    reached: one < 0 ? all.map((count, s) => tell(stageTables[s]?.columns[0], count)) : reachedOf(one),
    rows: rows.map((value, r) => ({ value, total: tell(rowsHidden[r], totals[r]), reached: reachedOf(r) })),
    measures: eachMeasure((measure) => {
      const { values, counts: of } = counts.measures[measure];
      const sums = columnsOf(of, values.length);
      const columns = hiddenIn(sums);
      if (one < 0) return values.map((value, c) => ({ value, count: tell(columns[c], sums[c]) }));
      if (measure === by)
        return values.map((value) => ({ value, count: value === chosen ? tell(rowsHidden[one], totals[one]) : 0 }));
      const hidden = pairHidden(by, measure, of, rowsHidden, columns);
      return values.map((value, c) => ({ value, count: tell(hidden[one]?.[c], of[one]?.[c]) }));
    }),
  };
}

/** Which values of one dimension are kept back beside their total, which is told. */
export const hiddenIn = (counts: readonly number[]): boolean[] =>
  hiddenCells([counts], { rows: [false] })[0]?.slice(0, counts.length) ?? [];

/** A table of two dimensions has the same cells kept back whichever of them lies down. */
function pairHidden(
  by: Dimension,
  measure: Measure,
  counts: readonly (readonly number[])[],
  rows: boolean[],
  columns: boolean[],
): boolean[][] {
  const turned =
    dimensions.indexOf(measure as Dimension) >= 0 && dimensions.indexOf(measure as Dimension) < dimensions.indexOf(by);
  if (!turned) return hiddenCells(counts, { rows, columns });
  const hidden = hiddenCells(
    columns.map((_, c) => counts.map((row) => row[c] ?? 0)),
    { rows: columns, columns: rows },
  );
  return rows.map((_, r) => columns.map((_column, c) => hidden[c]?.[r] ?? true));
}

const eachMeasure = <Of>(of: (measure: Measure) => Of) =>
  Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Record<Measure, Of>;

/** Too few to say anything of. */
const nothing = (counts: Counts): Figures => ({
  total: null,
  reached: stages.map(() => null),
  rows: counts.rows.map((value) => ({ value, total: null, reached: stages.map(() => null) })),
  measures: eachMeasure((measure) => counts.measures[measure].values.map((value) => ({ value, count: null }))),
});

/** Days after which half and nine in ten of those who went on had gone on; null where too few did. */
export function quantiles(days: readonly { days: number; count: number }[], fewest: number) {
  const count = sum(days.map((one) => one.count));
  const inOrder = [...days].sort((a, b) => a.days - b.days);
  const at = (share: number): number | null => {
    let passed = 0;
    for (const one of inOrder) {
      passed += one.count;
      if (passed >= count * share) return one.days;
    }
    return null;
  };
  return count < fewest || count === 0
    ? { count: null, median: null, p90: null }
    : { count, median: at(0.5), p90: at(0.9) };
}
