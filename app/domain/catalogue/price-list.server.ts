import { type SQL, sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { PriceListRow } from "./price-list.ts";

/** The price lists of `p` as JSON, for a page that shows a piece. */
export const priceListJson: SQL = sql`(select coalesce(json_agg(json_build_object('id', id, 'variant', variant_id, 'currency', currency,
    'audience', audience, 'from', min_quantity, 'amount', amount::text) order by audience, min_quantity, currency), '[]'::json)
  from product_tiers where product_id = p.id)`;

/** The fewest pieces of `p` that are sold at once. */
export const leastJson: SQL = sql`coalesce((select quantity from product_minimums where product_id = p.id), 1)`;

/** A product's price lists and the fewest pieces it is sold in. */
export async function wholesaleOf(db: Db, productId: string): Promise<{ steps: PriceListRow[]; least: number }> {
  const [row] = await rowsOf<{ steps: PriceListRow[]; least: number }>(
    db,
    sql`select ${priceListJson} as steps, ${leastJson} as least from products p where p.id = ${productId}`,
  );
  return row ?? { steps: [], least: 1 };
}
