import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { ProductCard } from "./card.ts";
import { cardsOf } from "./cards.server.ts";

/** The newest things on sale that meet a condition (on `e`, a row of the shelf), at most `count`. */
function newest(ctx: Ctx, currency: Currency, condition: SQL, count: number): Promise<ProductCard[]> {
  return cardsOf(
    ctx,
    currency,
    sql`select e.product_id as id, row_number() over (order by e.published_at desc, e.product_id) as place, '' as cursor
        from shelf e where ${condition} order by e.published_at desc, e.product_id limit ${sql.raw(String(count))}`,
  );
}

/** What is new in the market. */
export const newestPieces = (ctx: Ctx, currency: Currency, count: number): Promise<ProductCard[]> =>
  newest(ctx, currency, sql`e.service = 0`, count);

/** A cluster's newest. */
export const sameCluster = (ctx: Ctx, slug: string, currency: Currency, count: number): Promise<ProductCard[]> =>
  newest(ctx, currency, sql`e.cluster_id = (select id from clusters where slug = ${slug})`, count);

/** The newest goods of one county, or of a province's together. */
export const ofCounties = (ctx: Ctx, counties: readonly string[], currency: Currency, count: number) =>
  newest(ctx, currency, sql`e.county = any(string_to_array(${counties.join(" ")}, ' ')) and e.service = 0`, count);

/** A shop's newest; a cooperative's are those of members who let it show them. */
export const ofShop = (ctx: Ctx, shopId: string, currency: Currency, count: number): Promise<ProductCard[]> =>
  newest(ctx, currency, sql`(e.shop_id = ${shopId} or e.shop_id in ${shownBy(ctx, shopId)})`, count);

/** What a shop that takes no orders now has for later: off the shelf, and yet to be looked at. */
export const keptInShop = (ctx: Ctx, shopId: string, currency: Currency, count: number): Promise<ProductCard[]> =>
  cardsOf(
    ctx,
    currency,
    sql`select p.id, row_number() over (order by p.published_at desc, p.id) as place, '' as cursor
        from products p where p.shop_id = ${shopId} and p.status = 'published' order by p.published_at desc, p.id limit ${sql.raw(String(count))}`,
  );

/** Shops whose makers let the cooperative behind this shop show their work: membership and grant both in force. */
const shownBy = (ctx: Ctx, shopId: string): SQL =>
  sql`(select ms.id from shops coop
       join memberships me on me.body_id = coop.body_id and me.ended_at is null
       join grants g on g.membership_id = me.id and 'show' = any(g.scopes) and g.revoked_at is null
         and g.valid_from <= ${ctx.now.toISOString()}::timestamptz and (g.valid_to is null or g.valid_to > ${ctx.now.toISOString()}::timestamptz)
       join shops ms on ms.producer_id = me.producer_id
       where coop.id = ${shopId})`;

/** For a piece's page: others of its cluster, its own shop's first. */
export const neighbours = (ctx: Ctx, productId: string, currency: Currency, count: number): Promise<ProductCard[]> =>
  cardsOf(
    ctx,
    currency,
    sql`select e.product_id as id, row_number() over (order by (e.shop_id = o.shop_id) desc, e.published_at desc, e.product_id) as place, '' as cursor
        from products o join shelf e on e.cluster_id = o.cluster_id and e.product_id <> o.id
        where o.id = ${productId} order by place limit ${sql.raw(String(count))}`,
  );
