import { type SQL, sql } from "drizzle-orm";
import { coverJson, type PhotoRow, photoOf } from "#app/domain/media/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AvailabilityKind, Currency, PriceUnit } from "#db/vocabulary.ts";
import type { ProductCard, Standing } from "./card.ts";

/** What a stranger may see at all: published, in a shop that has opened. Needs `p` and `s`. */
export const visible = sql`p.status = 'published' and s.opened_at is not null`;

/** What is on sale now: visible, the shop not paused, and not sold. Needs `p`, `s` and `st`. */
export const onSale = sql`${visible} and s.paused_at is null and (st.id is null or st.on_hand + st.reserved > 0)`;

/** The shelf: products with shop, maker and stock, under the names the conditions above use. */
export const shelf = sql`products p
  join shops s on s.id = p.shop_id
  left join producers m on m.id = s.producer_id
  left join stock_items st on st.product_id = p.id`;

/** A text in the reader's language; the Persian one stands in where there is no other. */
export const localText = (locale: Locale, fa: SQL, en: SQL): SQL =>
  locale === "fa" ? fa : sql`coalesce(nullif(${en}, ''), ${fa})`;

/** Whether mark `g`, of the same shop, speaks of piece `p`. */
export const covers = sql`(g.scope = 'shop' or g.family = p.family or g.product_id = p.id or g.cluster_id = p.cluster_id)`;

/** The highest mark in force that speaks of piece `p`, as {name, code, level}, or null. */
export const topMark = (ctx: Ctx): SQL =>
  sql`(select json_build_object('name', ${localText(ctx.locale, sql`b.name_fa`, sql`b.name_en`)}, 'code', g.code, 'level', b.level)
       from badge_grants g join badges b on b.id = g.badge_id
       where g.shop_id = p.shop_id and ${covers} and mark_holds(g, ${ctx.now.toISOString()}::timestamptz)
       order by b.level desc limit 1)`;

type Row = {
  cursor: string;
  slug: string;
  title: string;
  availability: AvailabilityKind;
  priceUnit: PriceUnit;
  leadTimeDays: number;
  amount: string | null;
  currency: Currency | null;
  from: boolean;
  shop: string;
  place: string;
  onHand: number | null;
  reserved: number | null;
  mark: ProductCard["mark"];
  photo: PhotoRow | null;
};

/** Cards of the products in `page`, a query of `id`, `place` (in the list) and `cursor`. */
export async function cardsOf(ctx: Ctx, currency: Currency, page: SQL): Promise<ProductCard[]> {
  return (await listedCards(ctx, currency, page)).map(({ card }) => card);
}

/** The same with what a list needs to go on behind each. Details are fetched for these few only. */
export async function listedCards(
  ctx: Ctx,
  currency: Currency,
  page: SQL,
): Promise<{ card: ProductCard; cursor: string }[]> {
  const rows = await rowsOf<Row>(
    ctx.db,
    sql`with page as materialized (${page})
        select page.cursor, p.slug, coalesce(t.title, fa.title) as title, p.availability, p.price_unit as "priceUnit", p.lead_time_days as "leadTimeDays",
          pr.amount::text as amount, pr.currency, ${dearerVariant} as "from", ${localText(ctx.locale, sql`s.name_fa`, sql`s.name_en`)} as shop,
          case when s.shows_place then ${placeName(ctx.locale)} else '' end as place,
          st.on_hand as "onHand", st.reserved, ${topMark(ctx)} as mark, ${coverJson(sql`p.id`)} as photo
        from page join products p on p.id = page.id
        join shops s on s.id = p.shop_id
        left join producers m on m.id = s.producer_id
        left join stock_items st on st.product_id = p.id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
        left join product_texts t on t.product_id = p.id and t.locale = ${ctx.locale}
        left join lateral (${priceIn(currency)}) pr on true
        order by page.place`,
  );
  return rows.map((row) => ({
    cursor: row.cursor,
    card: {
      slug: row.slug,
      title: row.title,
      service: row.availability === "service",
      price:
        row.amount === null || row.currency === null ? null : { amount: BigInt(row.amount), currency: row.currency },
      from: row.from,
      priceUnit: row.priceUnit,
      standing: standingOf(row.availability, row.onHand, row.reserved),
      leadTimeDays: row.leadTimeDays,
      shop: row.shop,
      place: row.place,
      mark: row.mark,
      photo: photoOf(row.photo, ctx.locale, row.title),
    },
  }));
}

/** The place of `m`, as its maker named it. */
export function placeName(locale: Locale): SQL {
  return sql`coalesce(${localText(locale, sql`m.place_fa`, sql`m.place_en`)}, '')`;
}

/** The price of `p` in the reader's currency, else in the first other it has. */
export function priceIn(currency: Currency): SQL {
  return sql`select amount, currency from product_prices where product_id = p.id order by currency = ${currency} desc, currency limit 1`;
}

/** Whether `p` is offered in a variant that costs more than `pr`, the lowest of its prices. */
const dearerVariant = sql`exists (select from product_variants v join variant_prices vp on vp.variant_id = v.id
  where v.product_id = p.id and v.retired_at is null and vp.currency = pr.currency and vp.amount > pr.amount)`;

/** How a thing stands for a buyer, by its kind and its stock. */
export function standingOf(availability: AvailabilityKind, onHand: number | null, reserved: number | null): Standing {
  if (availability === "service") return "service";
  if (availability === "made-to-order") return "to-order";
  if ((onHand ?? 0) > 0) return availability === "unique" ? "unique" : "ready";
  return (reserved ?? 0) > 0 ? "held" : "sold";
}
