import { sql } from "drizzle-orm";
import { coverJson, type PhotoRow } from "#app/domain/media/queries.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { marketZone } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Audience, AvailabilityKind, Currency, PriceUnit } from "#db/vocabulary.ts";

/** A cart line with everything an order needs to know of it, from our own rows and never from a form (A12). */
export type PricedLine = {
  productId: string;
  slug: string;
  version: number;
  family: string;
  availability: AvailabilityKind;
  published: boolean;
  titleFa: string;
  titleEn: string;
  variantId: string | null;
  /** Empty for a product without variants. */
  variantFa: string;
  variantEn: string;
  /** Units of the stock that one piece takes. */
  takes: number;
  /** The variant is offered still; of a product that has come to have variants, that one was chosen. */
  offered: boolean;
  /** Its best-before day is over. */
  past: boolean;
  /** What `quantity` counts and `unitPrice` is for. */
  priceUnit: PriceUnit;
  quantity: number;
  /** Null when the product is no longer sold in this currency. At this quantity, by the price list that is best for her. */
  unitPrice: bigint | null;
  /** What one costs without a price list; null likewise. */
  listPrice: bigint | null;
  seenPrice: bigint;
  /** The next step of her price list above this quantity; null when there is none. */
  nextTier: { quantity: number; amount: string } | null;
  /** The fewest pieces sold at once, and the least in goods the shop sends for in this currency. */
  minQuantity: number;
  shopMinimum: bigint | null;
  makerShareBps: number;
  stockItemId: string | null;
  onHand: number | null;
  weightG: number | null;
  lengthCm: number | null;
  widthCm: number | null;
  heightCm: number | null;
  leadTimeDays: number;
  personalised: boolean;
  sellerId: string;
  senderId: string;
  sellerSlug: string;
  sellerNameFa: string;
  sellerNameEn: string;
  /** The shop takes no orders now; `sellerBackOn` is the day it opens again by itself, where there is one. */
  sellerPaused: boolean;
  /** The market takes no new orders for it; its maker did not say so herself. */
  sellerStopped: boolean;
  sellerBackOn: string | null;
  county: string;
  placeFa: string;
  placeEn: string;
  /** The cooperative that has a part in it, and all at whose counters her goods can be fetched. */
  cooperativeId: string | null;
  cooperatives: string[];
  photo: PhotoRow | null;
};

type Amounts = "unitPrice" | "listPrice" | "seenPrice" | "shopMinimum";
type Row = { cartId: string } & Omit<PricedLine, Amounts> &
  Record<Exclude<Amounts, "seenPrice">, string | null> & { seenPrice: string };

/** Whose price lists count for a buyer: everybody's, and firms' for one who buys for a firm. */
export const audiencesOf = (actor: Actor): Audience[] =>
  actor.kind === "person" && actor.duties.some(({ kind }) => kind === "firm") ? ["everyone", "firms"] : ["everyone"];

export type CartToPrice = { id: string; currency: Currency; audiences: readonly Audience[] };

/** The lines of one cart with today's prices and stock, oldest first. One statement. */
export async function pricedCart(
  db: Db,
  id: string,
  currency: Currency,
  audiences: readonly Audience[] = ["everyone"],
): Promise<PricedLine[]> {
  return (await pricedCarts(db, [{ id, currency, audiences }])).get(id) ?? [];
}

/** Likewise of several carts, by cart. An order needs no pictures. */
export async function pricedCarts(
  db: Db,
  carts: readonly CartToPrice[],
  { pictured = true }: { pictured?: boolean } = {},
): Promise<Map<string, PricedLine[]>> {
  const tiers = sql`from product_tiers t where t.product_id = p.id and t.variant_id is not distinct from v.id and t.currency = c.currency
          and t.audience in ('everyone', c.audience)`;
  const rows = await rowsOf<Row>(
    db,
    sql`select c.id as "cartId", p.id as "productId", p.slug, p.version, p.family, p.availability, p.status = 'published' as published,
          fa.title as "titleFa", coalesce(en.title, fa.title) as "titleEn", l.quantity,
          v.id as "variantId", coalesce(v.name_fa, '') as "variantFa", coalesce(nullif(v.name_en, ''), v.name_fa, '') as "variantEn",
          coalesce(v.takes, 1) as takes, p.price_unit as "priceUnit",
          case when v.id is null then not exists (select 1 from product_variants where product_id = p.id and retired_at is null)
            else v.retired_at is null end as offered,
          coalesce(p.attributes->>'bestBefore' < to_char(market_now() at time zone ${marketZone}, 'YYYY-MM-DD'), false) as past,
          (case when v.id is null then pr.amount else vp.amount end)::text as "listPrice",
          case when coalesce(case when v.id is null then pr.amount else vp.amount end, 0) > 0
            then least(case when v.id is null then pr.amount else vp.amount end,
              (select min(t.amount) ${tiers} and t.min_quantity <= l.quantity))::text end as "unitPrice",
          (select json_build_object('quantity', t.min_quantity, 'amount', t.amount::text) ${tiers} and t.min_quantity > l.quantity
            order by t.min_quantity, t.amount limit 1) as "nextTier",
          coalesce(pm.quantity, 1) as "minQuantity", sm.amount::text as "shopMinimum",
          l.seen_price::text as "seenPrice", p.maker_share_bps as "makerShareBps", s.id as "stockItemId", s.on_hand as "onHand",
          p.weight_g as "weightG", p.length_cm as "lengthCm", p.width_cm as "widthCm", p.height_cm as "heightCm",
          p.lead_time_days as "leadTimeDays", coalesce((p.attributes->>'madeToMeasure')::boolean, false) as personalised,
          sh.id as "sellerId", sh.id as "senderId", sh.slug as "sellerSlug", sh.name_fa as "sellerNameFa", sh.name_en as "sellerNameEn",
          sh.paused_at is not null or sh.closed_at is not null or sh.orders_stopped_at is not null as "sellerPaused",
          sh.orders_stopped_at is not null as "sellerStopped",
          case when sh.closed_at is null and sh.orders_stopped_at is null then sh.paused_until::text end as "sellerBackOn",
          coalesce(m.county, b.county) as county, coalesce(m.place_fa, b.name_fa) as "placeFa", coalesce(m.place_en, b.name_en) as "placeEn",
          ms.body_id as "cooperativeId",
          array(select body_id from memberships where producer_id = m.id and ended_at is null union select b.id where b.id is not null) as cooperatives,
          ${pictured ? coverJson(sql`p.id`) : sql`null`} as photo
        from unnest(${sql.param(carts.map(({ id }) => id))}::uuid[], ${sql.param(carts.map(({ currency }) => currency))}::text[],
          ${sql.param(carts.map(({ audiences }) => audiences.at(-1)))}::text[]) as c(id, currency, audience)
        join cart_lines l on l.cart_id = c.id
        join products p on p.id = l.product_id
        join shops sh on sh.id = p.shop_id
        left join producers m on m.id = sh.producer_id
        left join bodies b on b.id = sh.body_id
        left join lateral (select body_id from memberships where producer_id = m.id and ended_at is null order by joined_at limit 1) ms on true
        join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
        left join product_texts en on en.product_id = p.id and en.locale = 'en'
        left join product_prices pr on pr.product_id = p.id and pr.currency = c.currency
        left join product_variants v on v.id = l.variant_id
        left join variant_prices vp on vp.variant_id = v.id and vp.currency = c.currency
        left join stock_items s on s.product_id = p.id
        left join product_minimums pm on pm.product_id = p.id
        left join shop_minimums sm on sm.shop_id = sh.id and sm.currency = c.currency
        order by l.added_at, p.id, v.position, v.id`,
  );
  const lines = new Map<string, PricedLine[]>();
  for (const { cartId, ...row } of rows) {
    const line: PricedLine = {
      ...row,
      unitPrice: row.unitPrice === null ? null : BigInt(row.unitPrice),
      listPrice: row.listPrice === null ? null : BigInt(row.listPrice),
      shopMinimum: row.shopMinimum === null ? null : BigInt(row.shopMinimum),
      seenPrice: BigInt(row.seenPrice),
    };
    lines.set(cartId, [...(lines.get(cartId) ?? []), line]);
  }
  return lines;
}
