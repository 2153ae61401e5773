import { type SQL, sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { ProductCard } from "./card.ts";
import { listedCards, localText, onSale, shelf } from "./cards.server.ts";
import { familyOf } from "./families/families.ts";
import { type FacetName, facetNames, type ShelfQuery } from "./shelf-query.ts";

/** Cards on a page of the list. */
export const shelfPage = 24;

/** Behind every day there is, in microseconds: the database's calendar does not reach as far as its whole numbers. */
const endOfDays = 253_402_300_799_000_000n;
/** Behind every price there is. */
const noPrice = "9223372036854775807";

const kindOf = (query: Pick<ShelfQuery, "kind">): SQL =>
  query.kind === "services" ? sql`p.availability = 'service'` : sql`p.availability <> 'service'`;

/** All words must be found: in a title of either language, or in the name of cluster or shop. */
function wordsMatch(words: readonly string[]): SQL {
  const one = (word: string) => {
    const like = `%${word}%`;
    return sql`(p.id in (select product_id from product_texts where fold_for_search(title) like ${like})
      or p.cluster_id in (select id from clusters where fold_for_search(name_fa || ' ' || name_en) like ${like})
      or p.shop_id in (select id from shops where fold_for_search(name_fa || ' ' || name_en) like ${like}))`;
  };
  return words.length === 0 ? sql`true` : sql.join(words.map(one), sql` and `);
}

const priceOf = (currency: Currency): SQL =>
  sql`(select amount from product_prices where product_id = p.id and currency = ${currency})`;

function priceMatches({ min, max }: ShelfQuery, currency: Currency): SQL {
  if (min === null && max === null) return sql`true`;
  return sql`${priceOf(currency)} between ${(min ?? 0n).toString()}::bigint and ${max === null ? noPrice : max.toString()}::bigint`;
}

/** One facet's condition; needs the names of `shelf`. */
function facetMatches(ctx: Ctx, name: FacetName, value: string | undefined): SQL {
  if (value === undefined) return sql`true`;
  switch (name) {
    case "cluster":
      return sql`p.cluster_id = (select id from clusters where slug = ${value})`;
    case "craft":
      return sql`p.family = ${value}`;
    case "county":
      return sql`${county} = ${value}`;
    case "badge":
      return sql`s.id in (select shop_id from ${marksInForce(ctx)} where slug = ${value})`;
    case "ready":
      return value === "order" ? sql`p.availability = 'made-to-order'` : sql`p.availability <> 'made-to-order'`;
  }
}

/** The maker's county; of a body that sells itself, its cluster's. */
const county = sql`coalesce(m.county, (select county from clusters where id = p.cluster_id))`;

const marksInForce = (ctx: Ctx): SQL =>
  sql`(select g.shop_id, b.slug, ${localText(ctx.locale, sql`b.name_fa`, sql`b.name_en`)} as name, b.level
       from badge_grants g join badges b on b.id = g.badge_id
       where g.revoked_at is null and g.expires_at > ${ctx.now.toISOString()}::timestamptz) held`;

/** Microseconds since 1970, so that a page can begin exactly where the last one ended. */
const publishedMicros = sql`(extract(epoch from p.published_at) * 1000000)::bigint`;

/** What the list is sorted by: a whole number, greatest or smallest first, the id breaking ties. */
function sorting({ sort, after }: ShelfQuery, currency: Currency): { by: SQL; order: SQL; from: SQL } {
  if (sort === "new") {
    const at = (micros: bigint) =>
      sql`timestamptz 'epoch' + ${(micros < endOfDays ? micros : endOfDays).toString()}::bigint * interval '1 microsecond'`;
    return {
      by: publishedMicros,
      order: sql`p.published_at desc, p.id`,
      from: after
        ? sql`(p.published_at <= ${at(after.by)} and (p.published_at < ${at(after.by)} or p.id > ${after.id}::uuid))`
        : sql`true`,
    };
  }
  // The dear ones first is the cheap ones first of their negatives; without a price in this currency a thing stands last.
  const price = priceOf(currency);
  const by =
    sort === "cheap"
      ? sql`coalesce(${price}, ${noPrice}::bigint)`
      : sql`coalesce(${noPrice}::bigint - ${price}, ${noPrice}::bigint)`;
  return {
    by,
    order: sql`${by}, p.id`,
    from: after ? sql`(${by}, p.id) > (${after.by.toString()}::bigint, ${after.id}::uuid)` : sql`true`,
  };
}

export type ShelfPage = { cards: ProductCard[]; next: string | null };

/** One page of the list. One statement. */
export async function shelfCards(ctx: Ctx, query: ShelfQuery, currency: Currency): Promise<ShelfPage> {
  const { by, order, from } = sorting(query, currency);
  const facets = facetNames.map((name) => facetMatches(ctx, name, query.facets[name]));
  const listed = await listedCards(
    ctx,
    currency,
    sql`select p.id, row_number() over (order by ${order}) as place, ${by} || '~' || p.id as cursor
        from ${shelf}
        where ${onSale} and ${kindOf(query)} and ${wordsMatch(query.words)} and ${priceMatches(query, currency)}
          and ${sql.join(facets, sql` and `)} and ${from}
        order by ${order} limit ${shelfPage + 1}`,
  );
  const shown = listed.slice(0, shelfPage);
  return {
    cards: shown.map(({ card }) => card),
    next: listed.length > shelfPage ? (shown.at(-1)?.cursor ?? null) : null,
  };
}

export type FacetValue = { value: string; label: string; count: number };
export type ShelfFacets = Record<FacetName, FacetValue[]> & { total: number; otherKind: number };

/**
 * For each filter the values that would find something, given all the other filters, and how many things are on the
 * list. One statement.
 */
export async function shelfFacets(ctx: Ctx, query: ShelfQuery, currency: Currency): Promise<ShelfFacets> {
  const flag = (name: FacetName) => sql.raw(`in_${name}`);
  const others = (name: FacetName) => sql.join(facetNames.filter((one) => one !== name).map(flag), sql` and `);
  const part = (name: FacetName, value: SQL, label: SQL, from: SQL = sql`found`) =>
    sql`select ${name}::text as facet, ${value} as value, max(${label}) as label, count(*)::int as count from ${from} where ${others(name)} group by 2`;
  const rows = await rowsOf<{ facet: FacetName | "total" | "other"; value: string; label: string; count: number }>(
    ctx.db,
    sql`with found as materialized (
          select p.family, p.availability, p.cluster_id, s.id as shop_id, ${county} as county,
            ${sql.join(
              facetNames.map((name) => sql`${facetMatches(ctx, name, query.facets[name])} as ${flag(name)}`),
              sql`, `,
            )}
          from ${shelf}
          where ${onSale} and ${kindOf(query)} and ${wordsMatch(query.words)} and ${priceMatches(query, currency)}
        )
        ${part("cluster", sql`c.slug`, localText(ctx.locale, sql`c.name_fa`, sql`c.name_en`), sql`found join clusters c on c.id = found.cluster_id`)}
        union all ${part("craft", sql`family`, sql`''::text`)}
        union all ${part("county", sql`county`, sql`''::text`)}
        union all ${part("badge", sql`held.slug`, sql`held.name`, sql`found join ${marksInForce(ctx)} on held.shop_id = found.shop_id`)}
        union all ${part("ready", sql`case when availability = 'made-to-order' then 'order' else 'now' end`, sql`''::text`)}
        union all select 'total', '', '', count(*)::int from found where ${sql.join(facetNames.map(flag), sql` and `)}
        union all select 'other', '', '', ${
          query.words.length === 0
            ? sql`0`
            : sql`(select count(*)::int from ${shelf} where ${onSale} and not (${kindOf(query)}) and ${wordsMatch(query.words)})`
        }`,
  );
  const labelOf = (facet: FacetName, value: string, label: string): string => {
    if (facet === "craft") return familyOf(value)[ctx.locale];
    if (facet === "county") return countyOf(ctx.house.country, value)?.[ctx.locale] ?? value;
    return label;
  };
  const facets: ShelfFacets = { cluster: [], craft: [], county: [], badge: [], ready: [], total: 0, otherKind: 0 };
  for (const { facet, value, label, count } of rows) {
    if (facet === "total") facets.total = count;
    else if (facet === "other") facets.otherKind = count;
    else facets[facet].push({ value, label: labelOf(facet, value, label), count });
  }
  const order = new Intl.Collator(ctx.locale);
  for (const name of facetNames)
    facets[name].sort((a, b) => order.compare(a.label, b.label) || order.compare(a.value, b.value));
  return facets;
}
