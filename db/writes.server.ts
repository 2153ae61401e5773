import type { SQL } from "drizzle-orm";
import { NodePgDatabase, NodePgSession } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import { type Db, oftenAsked } from "./reads.server.ts";

/** A transaction in progress. Only command() and jobs hold one; the driver's client lets jobs be enqueued inside it. */
export type Tx = Db & { readonly $client: pg.PoolClient };

export type Writes = pg.Pool;

/**
 * The pool that writes (pg), in a role that cannot rewrite history. Timeouts keep one slow row from taking all. What has a
 * name is planned once a connection for whatever values come: commands look rows up by their keys. Statements that do
 * not need each other's answers may be sent together; the database runs them in the order they were sent. Few connections:
 * more than the database has processors for only makes each of its turns shorter (docs/figures.md).
 */
export function openWrites(url: string, connections = 20): Writes {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    connectionTimeoutMillis: 8_000,
    // A connection that has planned what is often asked is worth more than the memory it holds.
    idleTimeoutMillis: 600_000,
    application_name: "khanegi-writes",
    options:
      "-c role=khanegi_writer -c statement_timeout=8000 -c lock_timeout=6000 -c idle_in_transaction_session_timeout=15000 -c plan_cache_mode=force_generic_plan",
  } as pg.PoolConfig);
  pool.on("error", () => {
    // An idle connection lost its server; the pool makes another when one is needed.
  });
  const ask = pool.query.bind(pool) as (text: unknown, values?: unknown) => Promise<pg.QueryResult>;
  pool.query = ((text: unknown, values?: unknown[]) =>
    typeof text === "string" && values?.length ? ask(named(text, values)) : ask(text, values)) as typeof pool.query;
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
    const begun = client.query("begin");
    const result = await Promise.all([work(speaking(client)), begun]).then(([done]) => done);
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

function named(text: string, values: unknown[] | undefined): pg.QueryConfig {
  if (!names.has(text) && worthKeeping(text)) names.set(text, `s${names.size + 1}`);
  const name = names.get(text);
  return { text, ...(name && { name }), ...(values && { values }) };
}

/** Times stay as the database writes them, here as in what the query builder reads. */
const times = new Set([1082, 1114, 1115, 1182, 1184, 1185, 1186, 1187, 1231]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: unknown) =>
    times.has(id) ? (text: string) => text : pg.types.getTypeParser(id, format as "text"),
};

/** The query builder over one connection; a statement written by hand goes to the driver without a detour. */
function speaking(client: pg.PoolClient): Tx {
  const asker = {
    query: (asked: string | pg.QueryConfig, values?: unknown[]) => {
      const config = typeof asked === "string" ? { text: asked } : asked;
      return client.query({ ...config, ...named(config.text, values) });
    },
  } as unknown as pg.PoolClient;
  const session = new NodePgSession(asker, dialect, undefined, {});
  const execute = (query: SQL) => {
    const { sql: text, params } = dialect.sqlToQuery(query.getSQL());
    return client.query({ ...named(text, params), types });
  };
  return Object.assign(new NodePgDatabase(dialect, session, undefined), { $client: asker, execute }) as unknown as Tx;
}
