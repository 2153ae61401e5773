import { NodePgDatabase, NodePgSession } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import { type Db, oftenAsked } from "./reads.server.ts";

/** A transaction in progress. Only command() and jobs hold one; the driver's client lets jobs be enqueued inside it. */
export type Tx = Db & { readonly $client: pg.PoolClient };

export type Writes = pg.Pool;

/**
 * The pool that writes (pg), in a role that cannot rewrite history. Timeouts keep one slow row from taking all. What has a
 * name is planned once a connection for whatever values come: commands look rows up by their keys.
 */
export function openWrites(url: string, connections = 20): Writes {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 8_000,
    idleTimeoutMillis: 30_000,
    application_name: "khanegi-writes",
    options:
      "-c role=khanegi_writer -c statement_timeout=8000 -c lock_timeout=6000 -c idle_in_transaction_session_timeout=15000 -c plan_cache_mode=force_generic_plan",
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
    const result = await work(speaking(client));
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

/** One for all transactions: it remembers what columns are called, and making one looks at the whole schema. */
const dialect = new PgDialect({ casing: "snake_case" });

/**
 * Names of the texts that are asked again and again: under its name a statement is parsed and planned once a connection
 * and not at every call. Reading a cart with all that an order needs takes longer to plan than to answer.
 */
const names = new Map<string, string>();
const worthKeeping = oftenAsked(200);

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || !worthKeeping(text)) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

function speaking(client: pg.PoolClient): Tx {
  const named = {
    query: (asked: string | pg.QueryConfig, values?: unknown[]) => {
      const config = typeof asked === "string" ? { text: asked } : asked;
      const name = nameOf(config.text);
      return client.query(name ? { ...config, name } : config, values);
    },
  } as unknown as pg.PoolClient;
  const session = new NodePgSession(named, dialect, undefined, {});
  return Object.assign(new NodePgDatabase(dialect, session, undefined), { $client: named }) as unknown as Tx;
}
