import { randomInt } from "node:crypto";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { type Load, startTally } from "../tally.ts";

/**
 * Limit `transaction`: what no checkout can do without, with nothing around it. A bare loop on 20 connections of `pg`, no
 * HTTP and no framework: three conditional updates of stock, an order, five rows of a ledger, one commit. Argument: the
 * address of a database of its own. Told by a message for how many seconds; answers what came of it.
 */

const connections = 20;
const items = 10_000;

const pool = new pg.Pool({ connectionString: process.argv[2]!, max: connections });

/** Three different pieces, in id order as Khanegi takes them, so that no two transactions wait in a circle. */
function pieces(): number[] {
  const chosen = new Set<number>();
  while (chosen.size < 3) chosen.add(randomInt(items));
  return [...chosen].sort((a, b) => a - b);
}

async function placed(client: pg.ClientBase): Promise<void> {
  await client.query("begin");
  for (const item of pieces()) {
    const { rowCount } = await client.query(
      "update stock set on_hand = on_hand - $2, reserved = reserved + $2 where id = $1 and on_hand >= $2",
      [item, 1],
    );
    if (rowCount !== 1) throw new Error("the limit's stock has run out");
  }
  const { rows } = await client.query<{ id: string }>(
    "insert into orders (buyer, address, total) values ($1, $2, $3) returning id",
    ["خریدار آزمایشی", "خیابان یکم، تهران", 3_000_000],
  );
  const order = rows[0]!.id;
  await client.query(
    `insert into ledger (order_id, account, amount) values ($1, 'buyer', -3000000), ($1, 'maker', 2400000),
     ($1, 'cooperative', 150000), ($1, 'platform', 150000), ($1, 'carrier', 300000)`,
    [order],
  );
  await client.query("commit");
}

async function tables(): Promise<void> {
  await pool.query(`
    create table stock (id int primary key, on_hand int not null check (on_hand >= 0), reserved int not null);
    create table orders (id uuid primary key default uuidv7(), buyer text not null, address text not null,
      total bigint not null, placed_at timestamptz not null default now());
    create table ledger (id bigint generated always as identity primary key, order_id uuid not null references orders,
      account text not null, amount bigint not null);
    create index on ledger (order_id);
    insert into stock select n, 1000000, 0 from generate_series(0, ${items - 1}) n;`);
  await pool.query("vacuum (analyze)");
}

async function run(seconds: number): Promise<Load> {
  const tally = startTally();
  const until = tally.began + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = await pool.connect();
      try {
        for (let at = performance.now(); at < until; ) {
          await placed(client);
          const now = performance.now();
          tally.good(200, now - at);
          at = now;
        }
      } finally {
        client.release();
      }
    }),
  );
  return tally.end();
}

await tables();
process.on("message", (seconds: number) => void run(seconds).then((load) => process.send?.(load)));
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
process.send?.("ready");
