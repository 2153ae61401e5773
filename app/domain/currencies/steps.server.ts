import { sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/**
 * Ends the days of the rial that count, or only those of this id. Answers the ended row's id, or null. Whoever else sets
 * days waits until this transaction is over, so that two never count.
 */
export async function endStanding(tx: Tx, by: string, id: string | null = null): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('redenomination of IRR'))`);
  const [ended] = await rowsOf<{ id: string }>(
    tx,
    sql`update redenominations set ended_at = market_now(), ended_by = ${by}
        where currency = 'IRR' and ended_at is null and (${id}::uuid is null or id = ${id}::uuid) returning id`,
  );
  return ended?.id ?? null;
}
