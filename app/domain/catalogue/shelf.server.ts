import { type SQL, sql } from "drizzle-orm";
import { distanceKm, pointOf } from "#app/country/areas.ts";
import { chosenPlace } from "#app/country/place-choices.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { ProductCard } from "./card.ts";
import { listedCards, localText } from "./cards.server.ts";
import type { FacetName, Range, ShelfQuery } from "./shelf-query.ts";

/** Cards on a page of the list. */
export const shelfPage = 24;

/** Behind every day there is, in microseconds: the database's calendar does not reach as far as its whole numbers. */
const endOfDays = 253_402_300_799_000_000n;
/** Behind every price there is. */
const noPrice = "9223372036854775807";

/** All of what is looked for must be there, or, where that finds nothing, any of it. */
export type Strictness = "all" | "any";

/** The query's words as the database searches them, to stand in a `with`; one row `asked.q`. */
export const askedFor = (query: ShelfQuery, mode: Strictness): SQL =>
  sql`asked as materialized (select query_of(${JSON.stringify(query.wanted)}::jsonb, ${mode}) as q)`;

export const priceColumn = (currency: Currency): SQL => sql.raw(`e.price_${currency.toLowerCase()}`);

const numberBetween = (key: string, { min, max }: Range): SQL => {
  const number = sql`(p.attributes ->> ${key})::numeric`;
  const bounds = [
    ...(min === null ? [] : [sql`${number} >= ${min}::numeric`]),
    ...(max === null ? [] : [sql`${number} <= ${max}::numeric`]),
  ];
  return sql`exists (select from products p where p.id = e.product_id and jsonb_typeof(p.attributes -> ${key}) = 'number' and ${sql.join(bounds, sql` and `)})`;
};

/** What holds whichever filters are counted: kind, words, price and ranges. On `e`, a row of the shelf, and `asked`. */
export function alwaysMatches(query: ShelfQuery, currency: Currency): SQL {
  const { kind, min, max, ranges, wanted } = query;
  const conditions = [sql.raw(`e.service = ${kind === "services" ? 1 : 0}`)];
  if (wanted.length > 0) conditions.push(sql`e.document @@ (select q from asked)`);
  if (min !== null || max !== null)
    conditions.push(
      sql`${priceColumn(currency)} between ${(min ?? 0n).toString()}::bigint and ${max === null ? noPrice : max.toString()}::bigint`,
    );
  for (const [key, range] of Object.entries(ranges)) conditions.push(numberBetween(key, range));
  return sql.join(conditions, sql` and `);
}

/** One facet's condition on a row `e` of the shelf. */
export function facetMatches(ctx: Ctx, name: FacetName, value: string): SQL {
  switch (name) {
    case "cluster":
      return sql`e.cluster_id = (select id from clusters where slug = ${value})`;
    case "craft":
      return sql`e.family = ${value}`;
    case "county":
      return sql`e.county = ${value}`;
    case "badge":
      // Neither half looks at the row, so each is asked once a list.
      return sql`(e.shop_id in (select shop_id from ${marksInForce(ctx)} where scope = 'shop' and slug = ${value})
        or e.product_id in (select x.product_id from shelf x join ${marksInForce(ctx)} on ${heldForPart(sql`x`)} and held.slug = ${value}))`;
    case "ready":
      return value === "order" ? sql`e.availability = 'made-to-order'` : sql`e.availability <> 'made-to-order'`;
    case "lead":
      return sql`e.lead_time_days <= ${Number(value)}::int`;
  }
}

/** A choice among the family's own attributes, as the shelf keeps it. */
export const choiceMatches = (key: string, value: string): SQL => sql`e.tokens @> array[${`${key}=${value}`}]`;

export const marksInForce = (ctx: Ctx): SQL =>
  sql`(select g.shop_id, g.scope, g.family, g.product_id, g.cluster_id, b.slug, ${localText(ctx.locale, sql`b.name_fa`, sql`b.name_en`)} as name, b.level
       from badge_grants g join badges b on b.id = g.badge_id
       where mark_holds(g, ${ctx.now.toISOString()}::timestamptz)) held`;

/** Whether what is `held` speaks of this row of the shelf without speaking of all of its shop. */
export const heldForPart = (row: SQL): SQL =>
  sql`held.shop_id = ${row}.shop_id and held.scope <> 'shop'
    and (held.family = ${row}.family or held.product_id = ${row}.product_id or held.cluster_id = ${row}.cluster_id)`;

/** What the list is sorted by: a whole number, the id breaking ties; and where a page begins. */
type Sorting = { by: SQL; order: SQL; from: SQL };

function sorting(ctx: Ctx, query: ShelfQuery, currency: Currency): Sorting {
  const { sort, after } = query;
  const price = priceColumn(currency);
  switch (sort) {
    case "new": {
      const at = (micros: bigint) =>
        sql`timestamptz 'epoch' + ${(micros < endOfDays ? micros : endOfDays).toString()}::bigint * interval '1 microsecond'`;
      return {
        // Microseconds since 1970, so that a page can begin exactly where the last one ended.
        by: sql`(extract(epoch from e.published_at) * 1000000)::bigint`,
        order: sql`e.published_at desc, e.product_id`,
        from: after
          ? sql`(e.published_at <= ${at(after.by)} and (e.published_at < ${at(after.by)} or e.product_id > ${after.id}::uuid))`
          : sql`true`,
      };
    }
    case "cheap":
      return upward(sql`coalesce(${price}, ${noPrice}::bigint)`, query);
    // The dear ones first is the cheap ones first of their negatives; without a price a thing stands last either way.
    case "dear":
      return upward(sql`coalesce(${noPrice}::bigint - ${price}, ${noPrice}::bigint)`, query);
    case "best":
      // Fourths of a day's newness never outweigh a word's place: the rank comes first, in millionths.
      return upward(
        sql`1000000000 - (ts_rank(array[0.05, 0.2, 0.5, 1.0]::real[], e.document, (select q from asked)) * 1000000)::bigint`,
        query,
      );
    case "near":
      return upward(
        sql`coalesce(array_position(${countiesByDistance(ctx, query.near)}::text[], e.county), 100000)::bigint`,
        query,
      );
  }
}

const upward = (by: SQL, { after }: ShelfQuery): Sorting => ({
  by,
  order: sql`${by}, e.product_id`,
  from: after ? sql`(${by}, e.product_id) > (${after.by.toString()}::bigint, ${after.id}::uuid)` : sql`true`,
});

/** The country's counties, the nearest to the chosen place first, as the text of an array. */
function countiesByDistance(ctx: Ctx, near: string | null): string {
  const pack = ctx.house.country;
  const place = chosenPlace(pack, near);
  if (!place) return "{}";
  const counties = pack.counties.flatMap(({ code }) => {
    const point = pointOf(pack, code);
    return point ? [{ code, km: distanceKm(place.point, point) }] : [];
  });
  return `{${counties
    .sort((a, b) => a.km - b.km)
    .map(({ code }) => code)
    .join(",")}}`;
}

export type ShelfPage = { cards: ProductCard[]; next: string | null };

/**
 * One page of the list. One statement; how many rows it wants stands in its text, for a plan that is kept must know it.
 */
export async function shelfCards(
  ctx: Ctx,
  query: ShelfQuery,
  currency: Currency,
  mode: Strictness = "all",
): Promise<ShelfPage> {
  const { by, order, from } = sorting(ctx, query, currency);
  const narrowed = [
    ...Object.entries(query.facets).map(([name, value]) => facetMatches(ctx, name as FacetName, value)),
    ...Object.entries(query.choices).map(([key, value]) => choiceMatches(key, value)),
    from,
  ];
  const asked = query.wanted.length > 0 ? sql`with ${askedFor(query, mode)}` : sql``;
  const listed = await listedCards(
    ctx,
    currency,
    sql`${asked} select e.product_id as id, row_number() over (order by ${order}) as place, ${by} || '~' || e.product_id as cursor
        from shelf e where ${alwaysMatches(query, currency)} and ${sql.join(narrowed, sql` and `)}
        order by ${order} limit ${sql.raw(String(shelfPage + 1))}`,
  );
  const shown = listed.slice(0, shelfPage);
  return {
    cards: shown.map(({ card }) => card),
    next: listed.length > shelfPage ? (shown.at(-1)?.cursor ?? null) : null,
  };
}
