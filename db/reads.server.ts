import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/all.ts";

/** Where a query reads: the read-only pool, or the transaction of a command. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Reads = { db: Db; close(): Promise<void> };

/**
 * The read-only pool (postgres.js). Its role cannot write and its transactions are read-only, so a loader that tries
 * is refused by the database. May point at a replica.
 */
export function openReads(url: string, connections = 10): Reads {
  const client = postgres(url, {
    max: connections,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: {
      application_name: "khanegi-reads",
      role: "khanegi_reader",
      default_transaction_read_only: true,
      statement_timeout: 8_000,
    },
  });
  const worthKeeping = oftenAsked(200);
  const ask = client.unsafe;
  client.unsafe = ((text, values, options) =>
    // Without values postgres.js would ask "simply", and the database plan it every time.
    ask(text, values, { ...options, prepare: worthKeeping(text), simple: false } as object)) as typeof client.unsafe;
  return {
    db: drizzle(client, { schema, casing: "snake_case" }) as unknown as Db,
    close: () => client.end({ timeout: 5 }),
  };
}

/**
 * Says of a query's text whether it has been asked often enough to be kept prepared, so that the database need not plan it
 * anew: from the third time, and at most `most` texts, for filters combine into more than anybody could keep.
 */
export function oftenAsked(most: number): (text: string) => boolean {
  const times = new Map<string, number>();
  const kept = new Set<string>();
  return (text) => {
    if (kept.has(text)) return true;
    if (kept.size >= most) return false;
    const asked = (times.get(text) ?? 0) + 1;
    if (times.size >= 1000) times.clear();
    times.set(text, asked);
    if (asked < 3) return false;
    times.delete(text);
    kept.add(text);
    return true;
  };
}

/** Rows of a hand-written query, whichever driver answers. Keys are as the query names them. */
export async function rowsOf<Row>(db: Db, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as unknown as Row[] | { rows: Row[] };
  return Array.isArray(result) ? [...result] : result.rows;
}
