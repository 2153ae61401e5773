import pg from "pg";
import type { Bench } from "../bench.ts";
import { linksIn, pageOf } from "../compare.ts";
import { lineOf, say } from "../report.ts";

type Statement = { query: string; calls: number };

/** Statements that one view of a page sends, read pool only, as the database counts them; several views each. */
async function counted(bench: Bench, name: string, path: string, limit: number | null) {
  const { url } = await bench.market("large");
  const client = new pg.Client({ connectionString: bench.urlOf("large") });
  await client.connect();
  try {
    for (let warm = 0; warm < 5; warm++) await pageOf(url, path);
    const counts: number[] = [];
    let last: Statement[] = [];
    for (let view = 0; view < 7; view++) {
      await client.query("select pg_stat_statements_reset()");
      await pageOf(url, path);
      const { rows } = await client.query<Statement>(
        `select query, calls::int from pg_stat_statements
         where userid = 'khanegi_reader'::regrole and dbid = (select oid from pg_database where datname = current_database())`,
      );
      last = rows;
      counts.push(rows.reduce((sum, { calls }) => sum + calls, 0));
    }
    for (const { query, calls } of last) say(`    ${calls} × ${query.replace(/\s+/g, " ").slice(0, 150)}`);
    return [lineOf(name, "statements", counts, limit)];
  } finally {
    await client.end();
  }
}

async function firstOn(bench: Bench, list: string, pattern: RegExp): Promise<string> {
  const html = await pageOf((await bench.market("large")).url, list);
  return linksIn(html, pattern)[0] ?? list;
}

export const rows = [
  {
    name: "queries-listing",
    goal: { atMost: 1 },
    run: (bench: Bench) => counted(bench, "queries-listing", "/fa/products", 3),
  },
  {
    name: "queries-product",
    goal: { atMost: 1 },
    run: async (bench: Bench) =>
      counted(bench, "queries-product", await firstOn(bench, "/fa/products", /^\/fa\/products\/[^?]+$/), 4),
  },
  {
    name: "queries-cluster",
    run: async (bench: Bench) =>
      counted(bench, "queries-cluster", await firstOn(bench, "/fa/clusters", /^\/fa\/clusters\/[^?]+$/), null),
  },
];
