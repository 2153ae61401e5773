import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { ProductCard } from "./card.ts";
import { cardsOf, onSale, shelf } from "./cards.server.ts";

/** The newest things on sale that meet a condition (on `p` and `s`), at most `count`. */
function newest(ctx: Ctx, currency: Currency, condition: SQL, count: number): Promise<ProductCard[]> {
  return cardsOf(
    ctx,
    currency,
    sql`select p.id, row_number() over (order by p.published_at desc, p.id) as place, '' as cursor
        from ${shelf} where ${onSale} and ${condition} order by p.published_at desc, p.id limit ${count}`,
  );
}

/** What is new in the market. */
export const newestPieces = (ctx: Ctx, currency: Currency, count: number): Promise<ProductCard[]> =>
  newest(ctx, currency, sql`p.availability <> 'service'`, count);

/** A cluster's newest. */
export const sameCluster = (ctx: Ctx, slug: string, currency: Currency, count: number): Promise<ProductCard[]> =>
  newest(ctx, currency, sql`p.cluster_id = (select id from clusters where slug = ${slug})`, count);

/** A shop's newest; a cooperative's are those of members who let it show them. */
export const ofShop = (ctx: Ctx, shopId: string, currency: Currency, count: number): Promise<ProductCard[]> =>
  newest(ctx, currency, sql`(p.shop_id = ${shopId} or p.shop_id in ${shownBy(ctx, shopId)})`, count);

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
    sql`select p.id, row_number() over (order by (p.shop_id = o.shop_id) desc, p.published_at desc, p.id) as place, '' as cursor
        from products o, ${shelf} where o.id = ${productId} and p.id <> o.id and p.cluster_id = o.cluster_id and ${onSale}
        order by place limit ${count}`,
  );
