import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { localText } from "./cards.server.ts";
import type { Variant } from "./variants.ts";

/** The prices of `v` by currency. */
const pricesOf = sql`(select coalesce(json_object_agg(currency, amount::text), '{}'::json) from variant_prices where variant_id = v.id)`;

/** A product's variants in their order, those no longer offered last. */
export async function variantsOf(db: Db, productId: string): Promise<Variant[]> {
  return rowsOf<Variant>(
    db,
    sql`select v.id, v.name_fa as "nameFa", v.name_en as "nameEn", v.takes, v.retired_at is not null as retired, ${pricesOf} as prices
        from product_variants v where v.product_id = ${productId} order by v.retired_at is not null, v.position, v.id`,
  );
}

/** The ways to buy `p` as a list of `Way`; empty where it is bought simply as it is. */
export function waysJson(locale: Locale): SQL {
  return sql`(select coalesce(json_agg(json_build_object('id', v.id, 'name', ${localText(locale, sql`v.name_fa`, sql`v.name_en`)},
      'takes', v.takes, 'prices', ${pricesOf}) order by v.position, v.id), '[]'::json)
    from product_variants v where v.product_id = p.id and v.retired_at is null)`;
}
