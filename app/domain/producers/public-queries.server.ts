import { type SQL, sql } from "drizzle-orm";
import { newestWork } from "#app/domain/clusters/queries.server.ts";
import { type Photo, type PhotoRow, photoJson, photoOf } from "#app/domain/media/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

/** A shop in a list. Village and craft are public by its maker's wish; nothing else of her is here. */
export type ShopCard = {
  slug: string;
  name: string;
  story: string;
  occupation: string | null;
  county: string;
  place: string;
  cooperative: boolean;
  pieces: number;
  mark: { name: string; code: string } | null;
  photo: Photo | null;
};

/** A text in the reader's language by its column's name without the ending. */
export const inTongue = (locale: Locale, base: string): SQL =>
  sql.raw(locale === "fa" ? `${base}_fa` : `coalesce(nullif(${base}_en, ''), ${base}_fa)`);
export const nowOf = (ctx: Ctx): SQL => sql`${ctx.now.toISOString()}::timestamptz`;

/** Shops `s` that have opened, of a verified maker `m` or a body `bo`; a closed one keeps its page and leaves the lists. */
export const openedShops = sql`shops s left join producers m on m.id = s.producer_id left join bodies bo on bo.id = s.body_id
  where s.opened_at is not null and (s.body_id is not null or m.verified_at is not null)`;
const openShops = sql`${openedShops} and s.closed_at is null`;

const place = (l: Locale): SQL => sql`case when s.shows_place then coalesce(${inTongue(l, "m.place")}, '') else '' end`;

/** A grant by which a member lets her cooperative show her work. Needs `s`, gives shops `ms`. */
export const shownMembers = (ctx: Ctx): SQL =>
  sql`memberships me join grants g on g.membership_id = me.id and 'show' = any(g.scopes) and g.revoked_at is null
        and g.valid_from <= ${nowOf(ctx)} and (g.valid_to is null or g.valid_to > ${nowOf(ctx)})
      join shops ms on ms.producer_id = me.producer_id and ms.opened_at is not null and ms.closed_at is null
    where me.body_id = s.body_id and me.ended_at is null`;

/** Published and not sold out. */
const forSale = sql`products p left join stock_items st on st.product_id = p.id
  where p.status = 'published' and (st.id is null or st.on_hand + st.reserved > 0)`;

/** What the shop `s` has for sale; a cooperative's, what its members let it show. */
const pieces = (ctx: Ctx): SQL =>
  sql`(case when s.body_id is null then (select count(*)::int from ${forSale} and p.shop_id = s.id)
       else (select count(*)::int from ${forSale} and p.shop_id in (select ms.id from ${shownMembers(ctx)})) end)`;

/** What every view of a shop begins with. Needs the tables of `openedShops`. */
export const shopColumns = (ctx: Ctx): SQL =>
  sql`s.slug, ${inTongue(ctx.locale, "s.name")} as name, ${inTongue(ctx.locale, "s.story")} as story, m.occupation,
    coalesce(m.county, bo.county) as county, ${place(ctx.locale)} as place, s.body_id is not null as cooperative, ${pieces(ctx)} as pieces,
    (select json_build_object('name', ${inTongue(ctx.locale, "b.name")}, 'code', g.code) from badge_grants g join badges b on b.id = g.badge_id
       where g.shop_id = s.id and g.scope = 'shop' and mark_holds(g, ${nowOf(ctx)}) order by b.level desc limit 1) as mark,
    coalesce(${photoJson(sql`s.portrait_id`)}, ${newestWork(sql`p.shop_id = s.id`)},
      ${photoJson(sql`(select photo_id from clusters where body_id = s.body_id and photo_id is not null order by created_at, id limit 1)`)},
      ${newestWork(sql`p.shop_id in (select ms.id from ${shownMembers(ctx)})`)}) as photo`;

type Row = Omit<ShopCard, "photo"> & { photo: PhotoRow | null };
/** The same row with its photograph as `<Picture>` takes it. */
export const pictured = <R extends { name: string; photo: PhotoRow | null }>(
  ctx: Ctx,
  row: R,
): Omit<R, "photo"> & { photo: Photo | null } => ({
  ...row,
  photo: photoOf(row.photo, ctx.locale, row.name),
});

export type ShopFilter = { occupation?: string | undefined; county?: string | undefined };

/** Shops on a page of their list. */
export const shopsPage = 48;

/**
 * Open shops, cooperatives' first, then makers by name: the page asked for (from 1), and whether more follow. Details are
 * fetched for the page alone. One statement.
 */
export async function publicShops(
  ctx: Ctx,
  { occupation, county }: ShopFilter,
  page: number,
): Promise<{ shops: ShopCard[]; more: boolean }> {
  const order = sql`s.body_id is null, s.paused_at is not null, ${inTongue(ctx.locale, "s.name")}, s.id`;
  const rows = await rowsOf<Row>(
    ctx.db,
    sql`with page as materialized (select s.id as shop from ${openShops}
          ${occupation ? sql`and m.occupation = ${occupation}` : sql``} ${county ? sql`and coalesce(m.county, bo.county) = ${county}` : sql``}
          order by ${order} limit ${shopsPage + 1} offset ${(page - 1) * shopsPage})
        select ${shopColumns(ctx)} from ${openShops} and s.id in (select shop from page) order by ${order}`,
  );
  return { shops: rows.slice(0, shopsPage).map((row) => pictured(ctx, row)), more: rows.length > shopsPage };
}

/** Shops whose makers told their story, pioneers' first. One statement. */
export async function publicStories(ctx: Ctx, count: number): Promise<ShopCard[]> {
  const rows = await rowsOf<Row>(
    ctx.db,
    sql`select ${shopColumns(ctx)} from ${openShops} and s.producer_id is not null and s.story_fa <> '' and s.paused_at is null
        order by m.level desc, s.opened_at desc, s.id limit ${count}`,
  );
  return rows.map((row) => pictured(ctx, row));
}

/** How many verified makers with an open shop there are, by craft and by county, and what they have for sale. One statement. */
export async function makersByCraftAndCounty(
  ctx: Ctx,
): Promise<{ by: "occupation" | "county"; value: string; makers: number; pieces: number }[]> {
  const count = (by: "occupation" | "county") =>
    sql`select ${by}::text as by, ${sql.raw(by)} as value, count(*)::int as makers, coalesce(sum(pieces), 0)::int as pieces from makers group by 2`;
  return rowsOf(
    ctx.db,
    sql`with stocked as (select p.shop_id, count(*)::int as pieces from ${forSale} group by 1),
          makers as (select m.occupation, m.county, stocked.pieces from (select s.id, s.producer_id from ${openShops} and s.producer_id is not null) o
            join producers m on m.id = o.producer_id left join stocked on stocked.shop_id = o.id)
        ${count("occupation")} union all ${count("county")}`,
  );
}

/** What there is, counted: never estimated. One statement. */
export async function marketInNumbers(
  ctx: Ctx,
): Promise<{ makers: number; clusters: number; pieces: number; makerShare: number }> {
  const [row] = await rowsOf<{ makers: number; clusters: number; pieces: number; makerShare: number }>(
    ctx.db,
    sql`select (select count(*)::int from ${openShops} and s.producer_id is not null) as makers, (select count(*)::int from clusters) as clusters,
          count(*)::int as pieces, coalesce(round(avg(p.maker_share_bps) / 100), 0)::int as "makerShare"
        from products p join shops s on s.id = p.shop_id left join stock_items st on st.product_id = p.id
        where p.status = 'published' and s.opened_at is not null and s.paused_at is null and (st.id is null or st.on_hand + st.reserved > 0)`,
  );
  return row ?? { makers: 0, clusters: 0, pieces: 0, makerShare: 0 };
}
