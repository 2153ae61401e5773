import { sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { raiseVersion, savePrice } from "../steps.server.ts";
import { keepLowestPrices, saveVariantPrice } from "../variant-steps.server.ts";
import type { BulkCurrency, PriceStep } from "./rules.ts";

/** A change as the shop's history keeps it: what it needs to be taken back. `version` is the listing's afterwards. */
export type KeptChange = {
  key: string;
  listings: { id: string; slug: string; version: number; prices: PriceStep[]; pieces: number }[];
};

/** Writes the prices of one listing and raises its version. A price that was none is taken away. */
export async function writePrices(
  tx: Tx,
  productId: string,
  prices: readonly { variant: string | null; currency: BulkCurrency; amount: string | null }[],
): Promise<void> {
  for (const { variant, currency, amount } of prices) {
    const money = amount === null ? null : { amount: BigInt(amount), currency };
    if (variant) await saveVariantPrice(tx, variant, currency, money);
    else await savePrice(tx, productId, currency, money);
  }
  if (prices.some(({ variant }) => variant !== null)) await keepLowestPrices(tx, productId);
  await raiseVersion(tx, productId);
}

/** Holds the shop until the command ends, so that two changes of many come one after the other. */
export async function holdShop(tx: Tx, shopId: string): Promise<void> {
  await tx.execute(sql`select 1 from shops where id = ${shopId} for update`);
}

/** The number of the shop's event of this kind that was told with this fact, or null. */
export async function toldBefore(
  tx: Tx,
  shopId: string,
  kind: string,
  fact: { name: "key" | "change"; value: string },
): Promise<number | null> {
  const [row] = await rowsOf<{ id: string }>(
    tx,
    sql`select id::text from events where noun = 'shop' and noun_id = ${shopId} and kind = ${kind} and data ->> ${fact.name}::text = ${fact.value} limit 1`,
  );
  return row ? Number(row.id) : null;
}
