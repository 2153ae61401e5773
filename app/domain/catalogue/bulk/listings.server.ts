import { sql } from "drizzle-orm";
import { texts } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { BulkListing } from "./rules.ts";

const names = (fa: string, en: string) => sql.raw(`'nameFa', ${fa}, 'nameEn', ${en}`);

/** Those of a shop's listings that are named, in the order of their ids. `lock` in commands: they are held until its end. */
export async function listingsNamed(
  db: Db,
  shopId: string,
  slugs: readonly string[],
  { lock = false } = {},
): Promise<BulkListing[]> {
  // Locked first and read afterwards: a row that waited for its lock must be read as it is now.
  if (lock)
    await db.execute(
      sql`select id from products where shop_id = ${shopId} and slug = any(${texts(slugs)}) order by id for update`,
    );
  const rows = await rowsOf<{ listing: BulkListing }>(
    db,
    sql`select json_build_object('id', p.id, 'slug', p.slug, 'version', p.version, 'titleFa', coalesce(fa.title, p.slug), 'titleEn', coalesce(en.title, fa.title, p.slug),
          'availability', p.availability, 'stockItem', st.id, 'onHand', st.on_hand, 'bestBefore', p.attributes ->> 'bestBefore',
          'ways', coalesce(
            (select json_agg(json_build_object('variant', v.id, ${names("v.name_fa", "coalesce(nullif(v.name_en, ''), v.name_fa)")}, 'prices',
                 (select coalesce(json_object_agg(currency, amount::text), '{}'::json) from variant_prices where variant_id = v.id)) order by v.position, v.id)
               from product_variants v where v.product_id = p.id and v.retired_at is null),
            json_build_array(json_build_object('variant', null, ${names("''", "''")}, 'prices',
                 (select coalesce(json_object_agg(currency, amount::text), '{}'::json) from product_prices where product_id = p.id))))) as listing
        from products p left join stock_items st on st.product_id = p.id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa' left join product_texts en on en.product_id = p.id and en.locale = 'en'
        where p.shop_id = ${shopId} and p.slug = any(${texts(slugs)}) order by p.id`,
  );
  return rows.map(({ listing }) => listing);
}
