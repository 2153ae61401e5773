import { sql } from "drizzle-orm";
import { inTransaction } from "#db/writes.server.ts";
import type { TestHouse } from "./house.ts";

/**
 * Lets acts meet: rows are held by `statement` until all of them have begun and wait for each other or for it. What each
 * came to.
 */
export async function heldUntilBoth<Result>(
  market: TestHouse,
  statement: string,
  begin: () => Promise<Result>[],
): Promise<Result[]> {
  const acts = await inTransaction(market.house.writes, async (tx) => {
    await tx.execute(sql.raw(statement));
    const begun = begin();
    await tx.execute(sql`select pg_sleep(0.4)`);
    return { begun };
  });
  return Promise.all(acts.begun);
}
