import pg from "pg";
import type { Bench } from "../bench.ts";
import { Failed, pace } from "../compare.ts";
import type { Asked } from "../load.ts";
import { baskets, ordersNow, prepared } from "../orders.ts";
import { type Goal, lineOf, say } from "../report.ts";
import type { Load } from "../tally.ts";

/** A rail that asks no other computer: what is measured is placing an order, not a provider. */
const rail = "bank-transfer";
const buyers = 20;
const most = 600;

/** Sends prepared checkouts, each once; every one must become an order. */
async function placed(bench: Bench, once: readonly Asked[]): Promise<Load> {
  const { url } = await bench.trade();
  const before = await ordersNow(bench);
  const load = await bench.load({ url, connections: buyers, seconds: 60, once, good: [303] });
  if (load.failed > 0) throw new Failed(`${load.failed} of ${once.length} answers were not 303 (${load.statuses})`);
  const made = (await ordersNow(bench)).all - before.all;
  if (made !== once.length) throw new Failed(`${once.length} checkouts were accepted, ${made} orders made`);
  return load;
}

type Statement = { query: string; calls: number };

/** Statements between one checkout's arrival and its answer, without what the worker beside it asks of the queue. */
async function statementsOf(bench: Bench, asked: Asked): Promise<Statement[]> {
  const { url } = await bench.trade();
  const client = new pg.Client({ connectionString: bench.urlOf("trade") });
  await client.connect();
  try {
    await client.query("select pg_stat_statements_reset()");
    await bench.load({ url, connections: 1, seconds: 10, once: [asked], good: [303] });
    const { rows } = await client.query<Statement>(
      `select query, calls::int from pg_stat_statements
       where userid in ('khanegi_reader'::regrole, 'khanegi_writer'::regrole)
         and dbid = (select oid from pg_database where datname = current_database())`,
    );
    return rows.filter(({ query }) => !/\bpgboss\./i.test(query) || /^\s*insert/i.test(query));
  } finally {
    await client.end();
  }
}

export const rows = [
  {
    name: "place-order",
    goal: { atLeast: 0.25, must: true } satisfies Goal,
    async run(bench: Bench) {
      const goods = await bench.trade().then(() => baskets(bench));
      const count = Math.min(most, Math.ceil(pace.seconds * 300));
      // Until Node has compiled what is hot: the first thousand orders take half as long again as those after.
      for (let warm = 0; warm < 2; warm++) await placed(bench, await prepared(bench, most, goods, rail));
      await bench.transactions(1);
      const [ours, limit]: [Load[], Load[]] = [[], []];
      for (let round = 0; round < pace.rounds; round++) {
        const forms = await prepared(bench, count, goods, rail);
        limit.push(await bench.transactions(pace.seconds));
        ours.push(await placed(bench, forms));
        const [a, b] = [ours.at(-1)!, limit.at(-1)!];
        say(`    round ${round + 1}: ${told(a)}; limit ${told(b)}`);
      }
      const of = (loads: readonly Load[]) => loads.map(({ perSecond }) => perSecond);
      return [lineOf("place-order", "orders/s", of(ours), of(limit))];
    },
  },
  {
    name: "queries-place-order",
    goal: { atMost: 1 } satisfies Goal,
    async run(bench: Bench) {
      const goods = await bench.trade().then(() => baskets(bench));
      await placed(bench, await prepared(bench, buyers, goods, rail));
      const counts: number[] = [];
      let last: Statement[] = [];
      for (const asked of await prepared(bench, 9, goods, rail)) {
        // What the last order set off is done first; what this one sets off at once can only add, so the least counts.
        await bench.settled(await bench.trade());
        const now = await statementsOf(bench, asked);
        counts.push(now.reduce((sum, { calls }) => sum + calls, 0));
        if (counts.at(-1) === Math.min(...counts)) last = now;
      }
      for (const { query, calls } of last) say(`    ${calls} × ${query.replace(/\s+/g, " ").slice(0, 150)}`);
      const line = lineOf("queries-place-order", "statements", counts, 12);
      return [{ ...line, ratio: Number((line.min / 12).toPrecision(4)) }];
    },
  },
];

const told = ({ perSecond, p50, p95 }: Load) =>
  `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
