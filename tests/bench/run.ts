/**
 * `npm run bench -- [name]`: what Khanegi can do, against limits measured in the same run (docs/bench.md). JSON lines on
 * standard output, progress on standard error. `--rounds N`, `--seconds S`.
 */
import { parseArgs } from "node:util";
import { type Bench, openBench } from "./bench.ts";
import { Failed, pace } from "./compare.ts";
import { endChildren, pinned, stepAside } from "./machine.ts";
import { type Goal, type Line, report, say } from "./report.ts";
import { rows as bytes } from "./rows/bytes.ts";
import { rows as cached } from "./rows/cached.ts";
import { rows as casework } from "./rows/casework.ts";
import { rows as deepPage } from "./rows/deep-page.ts";
import { rows as roster } from "./rows/import.ts";
import { rows as journey } from "./rows/journey.ts";
import { rows as oneLeft } from "./rows/one-left.ts";
import { rows as placeOrder } from "./rows/place-order.ts";
import { rows as plans } from "./rows/plans.ts";
import { rows as processes } from "./rows/process.ts";
import { rows as queries } from "./rows/queries.ts";
import { rows as rendered } from "./rows/rendered.ts";
import { rows as search } from "./rows/search.ts";
import { rows as searchQuality } from "./rows/search-quality.ts";

/** A measurement. It may print several lines; `goal` is for all of them, or each its own. */
type Row = { name: string; goal?: Goal; goals?: Readonly<Record<string, Goal>>; run(bench: Bench): Promise<Line[]> };

const rows: readonly Row[] = [
  ...rendered,
  ...deepPage,
  ...search,
  ...searchQuality,
  ...queries,
  ...placeOrder,
  ...journey,
  ...oneLeft,
  ...bytes,
  ...cached,
  ...casework,
  ...roster,
  ...processes,
  ...plans,
];

let bench: Promise<Bench> | null = null;
let closing: Promise<void> | null = null;

/** Ends what was started, the database last. */
function close(): Promise<void> {
  closing ??= (async () => {
    await endChildren();
    await bench?.then(
      (open) => open.close(),
      () => {},
    );
  })();
  return closing;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void close().finally(() => process.exit(130)));

/** An error in a few lines: a failed query would show all that was to be written. */
const told = (error: unknown) =>
  String(error instanceof Error ? (error.stack ?? error.message) : error).slice(0, 1_500);

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: "string" }, seconds: { type: "string" } },
  });
  if (values.rounds) pace.rounds = Math.max(1, Number(values.rounds));
  if (values.seconds) pace.seconds = Math.max(0.5, Number(values.seconds));
  // A row's whole name means that row alone, the beginning of some names all of them.
  const isMeant = (name: string) =>
    positionals.some((one) => (rows.some((row) => row.name === one) ? name === one : name.startsWith(one)));
  const wanted = positionals.length === 0 ? rows : rows.filter(({ name }) => isMeant(name));
  if (wanted.length === 0) throw new Error(`There is no such row. Rows: ${rows.map(({ name }) => name).join(", ")}`);
  stepAside();
  say(pinned ? "Servers on the first core, generator and database on the second." : "Nothing is pinned to a core.");
  bench = openBench();
  const open = await bench;
  let good = true;
  for (const row of wanted) {
    if (closing) return false;
    say(`  ${row.name}`);
    try {
      for (const line of await row.run(open)) good = report(line, row.goals?.[line.name] ?? row.goal) && good;
    } catch (error) {
      if (closing) return false;
      const why = error instanceof Failed ? error.message : told(error);
      say(`    ${row.name} FAILED. ${why}`);
      report({ name: row.name, unit: "", median: 0, min: 0, max: 0, limit: null, ratio: null });
      good = false;
    }
  }
  return good;
}

run()
  .then(
    (good) => {
      process.exitCode ||= good ? 0 : 1;
    },
    (error: unknown) => {
      if (!closing) say(told(error));
      process.exitCode = 1;
    },
  )
  .finally(close);
