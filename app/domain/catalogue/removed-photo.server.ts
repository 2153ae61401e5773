import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";

/** How a photograph hung on a listing before it was last taken off; null if it never was, or hangs there again. */
export async function removedPhoto(
  db: Db,
  productId: string,
  photo: string,
): Promise<{ position: number; altFa: string; altEn: string } | null> {
  const [row] = await rowsOf<{ data: { position: number; altFa: string; altEn: string } }>(
    db,
    sql`select e.data from events e
        where e.noun = 'product' and e.noun_id = ${productId} and e.kind = 'product.photo-removed' and e.data->>'photo' = ${photo}
          and not exists (select from product_photos pp where pp.product_id = e.noun_id and pp.photo_id::text = e.data->>'photo')
        order by e.id desc limit 1`,
  );
  return row?.data ?? null;
}
