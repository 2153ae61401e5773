import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { visible } from "./cards.server.ts";

export type SitemapRow = { kind: "product" | "service" | "cluster" | "shop" | "badge"; slug: string; at: string };

/** What search engines may find, newest first; as many as one file may name in two languages. One statement. */
export async function sitemapRows(ctx: Ctx): Promise<SitemapRow[]> {
  const day = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD')`);
  return rowsOf<SitemapRow>(
    ctx.db,
    sql`(select case when p.availability = 'service' then 'service' else 'product' end as kind, p.slug, ${day("p.updated_at")} as at
           from products p join shops s on s.id = p.shop_id where ${visible} order by p.published_at desc, p.id limit 20000)
        union all select 'cluster', slug, ${day("created_at")} from clusters
        union all (select 'shop', s.slug, ${day("s.opened_at")} from shops s where s.opened_at is not null order by s.opened_at desc limit 4000)
        union all select 'badge', slug, ${day("created_at")} from badges`,
  );
}
