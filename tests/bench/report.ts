/** One line of the outcome (docs/bench.md). `ratio` is null where nothing could be compared. */
export type Line = {
  name: string;
  unit: string;
  median: number;
  min: number;
  max: number;
  limit: number | null;
  ratio: number | null;
};

/** What a row promises of its ratio. A `must` that is missed makes the bench fail. */
export type Goal = { atLeast?: number; atMost?: number; must?: boolean };

export const say = (text: string) => process.stderr.write(`${text}\n`);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Four digits that matter. */
const short = (value: number) => Number(value.toPrecision(4));

/**
 * The line of some rounds. With a limit measured in each round, the ratio is the median of the rounds' own ratios: what
 * slows the machine for a while slows both halves of a round. With a fixed limit it is the median's.
 */
export function lineOf(
  name: string,
  unit: string,
  values: readonly number[],
  limits: readonly number[] | number | null,
): Line {
  const middle = median(values);
  const limit = limits === null ? null : typeof limits === "number" ? limits : median(limits);
  const ratio =
    limits === null
      ? null
      : typeof limits === "number"
        ? limits > 0
          ? middle / limits
          : null
        : median(values.map((value, round) => value / limits[round]!));
  return {
    name,
    unit,
    median: short(middle),
    min: short(Math.min(...values)),
    max: short(Math.max(...values)),
    limit: limit === null ? null : short(limit),
    ratio: ratio === null ? null : short(ratio),
  };
}

/** Whether a ratio is what was promised. */
export const meets = (ratio: number | null, { atLeast, atMost }: Goal) =>
  (atLeast === undefined && atMost === undefined) ||
  (ratio !== null && (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost));

/** Prints a line on standard output, what it means on standard error; true unless a must was missed. */
export function report(line: Line, goal: Goal = {}): boolean {
  process.stdout.write(`${JSON.stringify(line)}\n`);
  const wanted = goal.atLeast !== undefined ? `≥ ${goal.atLeast}` : goal.atMost !== undefined ? `≤ ${goal.atMost}` : "";
  if (!wanted) return true;
  const good = meets(line.ratio, goal);
  say(`    ${line.name}: ${line.ratio} (${goal.must ? "must" : "goal"} ${wanted}) ${good ? "met" : "MISSED"}`);
  return good || !goal.must;
}
