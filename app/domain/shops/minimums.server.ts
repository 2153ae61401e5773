import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";

/** The least in goods a shop sends for, in the currencies in which it said one. */
export async function shopMinimums(db: Db, shopId: string): Promise<Partial<Record<Currency, bigint>>> {
  const rows = await rowsOf<{ currency: Currency; amount: string }>(
    db,
    sql`select currency, amount::text from shop_minimums where shop_id = ${shopId}`,
  );
  return Object.fromEntries(rows.map(({ currency, amount }) => [currency, BigInt(amount)]));
}
