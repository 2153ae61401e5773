import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { visible } from "./cards.server.ts";

/** What search engines may find, file by file. Lists, clusters, counties and badges stand in the first, `market`. */
export const sitemapKinds = ["market", "products", "shops"] as const;
export type SitemapKind = (typeof sitemapKinds)[number];

export type SitemapRow = {
  kind: "product" | "service" | "cluster" | "shop" | "badge";
  slug: string;
  /** Day of its last change. */
  at: string;
  /** The pictures of a piece, by their addresses. */
  pictures: string[];
};

/** A file may name 50,000 addresses; each page has two. */
export const rowsPerFile = 20_000;

const day = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD') as at`);

/** How many files each kind needs. One statement. */
export async function sitemapFiles(ctx: Ctx): Promise<{ kind: SitemapKind; number: number }[]> {
  const [row] = await rowsOf<{ products: number; shops: number }>(
    ctx.db,
    sql`select (select count(*)::int from products p join shops s on s.id = p.shop_id where ${visible}) as products,
          (select count(*)::int from shops where opened_at is not null) as shops`,
  );
  const files = (kind: SitemapKind, rows: number) =>
    Array.from({ length: Math.max(1, Math.ceil(rows / rowsPerFile)) }, (_, index) => ({ kind, number: index + 1 }));
  return [...files("market", 1), ...files("products", row?.products ?? 0), ...files("shops", row?.shops ?? 0)];
}

/** The pages of one file, the oldest first, so that a new one changes the last file only. One statement. */
export async function sitemapRows(ctx: Ctx, kind: SitemapKind, number: number): Promise<SitemapRow[]> {
  const part = sql`limit ${rowsPerFile} offset ${(number - 1) * rowsPerFile}`;
  const none = sql`'{}'::text[] as pictures`;
  const rows = {
    market: sql`select 'cluster' as kind, slug, ${day("created_at")}, ${none} from clusters
      union all select 'badge', slug, ${day("created_at")}, ${none} from badges`,
    shops: sql`select 'shop' as kind, slug, ${day("opened_at")}, ${none} from shops where opened_at is not null order by opened_at, id ${part}`,
    products: sql`select case when p.availability = 'service' then 'service' else 'product' end as kind, p.slug, ${day("p.updated_at")},
        array(select '/media/' || ph.address from product_photos pp join photos ph on ph.id = pp.photo_id
          where pp.product_id = p.id and ph.ready_at is not null order by pp.position) as pictures
      from products p join shops s on s.id = p.shop_id where ${visible} order by p.published_at, p.id ${part}`,
  }[kind];
  return rowsOf<SitemapRow>(ctx.db, rows);
}
