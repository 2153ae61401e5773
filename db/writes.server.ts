import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Db } from "./reads.server.ts";
import * as schema from "./schema/all.ts";

/** A transaction in progress. Only command() and jobs hold one; the driver's client lets jobs be enqueued inside it. */
export type Tx = Db & { readonly $client: pg.PoolClient };

export type Writes = pg.Pool;

/** The pool that writes (pg), in a role that cannot rewrite history. Timeouts keep one slow row from taking all. */
export function openWrites(url: string, connections = 20): Writes {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 8_000,
    idleTimeoutMillis: 30_000,
    application_name: "khanegi-writes",
    options:
      "-c role=khanegi_writer -c statement_timeout=8000 -c lock_timeout=6000 -c idle_in_transaction_session_timeout=15000",
  });
  pool.on("error", () => {
    // An idle connection lost its server; the pool makes another when one is needed.
  });
  return pool;
}

/**
 * Runs `work` in one transaction on one connection. Whatever is thrown rolls back; a connection that failed is
 * destroyed, never reused (reliability D1).
 */
export async function inTransaction<Result>(pool: Writes, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query("begin");
    const result = await work(drizzle(client, { schema, casing: "snake_case" }) as unknown as Tx);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}
