import { type SQL, sql } from "drizzle-orm";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Books } from "./twin-books.ts";

/** What an invariant is judged on. */
export type World = {
  /** One snapshot for all of them: beside a running market nothing moves between two questions. */
  db: Db;
  keys: Keys;
  dataDir: string;
  /** A market is at work on this database now; otherwise time stopped with its last event. */
  alive: boolean;
  /** The books of the providers' twins, where they can be asked. */
  books: readonly Books[];
};

/** `checked`: how many things were looked at. `broken`: up to five that break the rule, by id, nothing personal. */
export type Finding = { checked: number; broken: string[] };

export type Invariant = {
  id: string;
  statement: string;
  /** Something under way between two steps may look like a breach for a moment: a second look decides. */
  settles?: true;
  judge(world: World): Promise<Finding>;
};

/** Violations told of one invariant. */
export const most = 5;

/**
 * Judges by two queries: `counted` answers one number, `broken` has a column `what` with a description of each row that
 * breaks the rule.
 */
export async function judge(db: Db, counted: SQL, broken: SQL): Promise<Finding> {
  const [row] = await rowsOf<{ n: string }>(db, sql`select (${counted})::text as n`);
  const found = await rowsOf<{ what: string }>(db, sql`select what from (${broken}) as broken limit ${most}`);
  return { checked: Number(row?.n ?? 0), broken: found.map(({ what }) => what) };
}

/** Several findings as one. */
export function together(...findings: readonly Finding[]): Finding {
  return {
    checked: findings.reduce((sum, { checked }) => sum + checked, 0),
    broken: findings.flatMap(({ broken }) => broken).slice(0, most),
  };
}
