import { sql } from "drizzle-orm";
import { requireRight } from "#app/domain/rights/queries.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import type { ProductRecord } from "./product-record.server.ts";

/**
 * Refuses a listing its shop has no right to: one more than it may have, or made to order where that is not open. The shop
 * is held until the end, so that of two for the last place one comes after the other. @throws Refusal
 */
export async function mustHaveRoom(
  tx: Tx,
  { id, shopId, availability }: Pick<ProductRecord, "id" | "shopId" | "availability">,
): Promise<void> {
  await tx.execute(sql`select 1 from shops where id = ${shopId} for no key update`);
  if (availability === "made-to-order") await requireRight(tx, shopId, "made-to-order");
  const [others] = await rowsOf<{ count: number }>(
    tx,
    sql`select count(*)::int as count from products where shop_id = ${shopId} and id <> ${id} and status in ('submitted', 'published')`,
  );
  await requireRight(tx, shopId, "listings", others?.count ?? 0);
}
