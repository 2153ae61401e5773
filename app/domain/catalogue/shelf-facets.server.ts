import { type SQL, sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { localText } from "./cards.server.ts";
import { attributeOf, type Family, familyOf } from "./families/families.ts";
import { showAttribute } from "./families/show.ts";
import { alwaysMatches, askedFor, choiceMatches, facetMatches, heldForPart, marksInForce } from "./shelf.server.ts";
import { choiceFacets, type FacetName, facetNames, leadDays, type ShelfQuery } from "./shelf-query.ts";

export type FacetValue = { value: string; label: string; count: number };
export type ShelfFacets = Record<FacetName, FacetValue[]> & {
  total: number;
  /** Things of the other kind (services, goods) that the same words find. */
  otherKind: number;
  /** The one family all that was found is of, and the values of its own attributes. */
  family: string | null;
  choices: { key: string; values: FacetValue[] }[];
};

type Group = {
  cluster: string;
  craft: string;
  county: string;
  availability: string;
  lead: number;
  badges: string[] | null;
  /** Which of the chosen attributes it has, in the query's order. */
  has: boolean[] | null;
  count: number;
};
type Counted = {
  groups: Group[] | null;
  tokens: { token: string; has: boolean[] | null; count: number }[] | null;
  clusters: Record<string, string> | null;
  badges: Record<string, string> | null;
  other: number;
};

/**
 * For each filter the values that would find something, given all the other filters, and how many things are on the
 * list. One statement: it counts what was found once by everything filters look at, and the sums are made here.
 */
export async function shelfFacets(ctx: Ctx, query: ShelfQuery, currency: Currency): Promise<ShelfFacets> {
  const chosen = Object.entries(query.choices);
  const has: SQL =
    chosen.length === 0
      ? sql`null::boolean[]`
      : sql`array[${sql.join(
          chosen.map(([key, value]) => choiceMatches(key, value)),
          sql`, `,
        )}]`;
  const facets = Object.entries(query.facets).map(([name, value]) => facetMatches(ctx, name as FacetName, value));
  const all = facets.length === 0 ? sql`true` : sql.join(facets, sql` and `);
  const ofOneFamily = query.facets.craft !== undefined || query.facets.cluster !== undefined;
  const searched = query.wanted.length > 0;
  const [row] = await rowsOf<Counted>(
    ctx.db,
    sql`with ${searched ? sql`${askedFor(query, "all")},` : sql``}
        held as materialized (select * from ${marksInForce(ctx)}),
        marks as materialized (select shop_id, array_agg(slug) as slugs from held where scope = 'shop' group by shop_id),
        found as materialized (
          select e.product_id, e.cluster_id, e.family, e.county, e.availability, e.shop_id, e.tokens, ${all} as inside, ${has} as has,
            case ${sql.join(
              leadDays.map((days) => sql`when e.lead_time_days <= ${days}::int then ${days}::int`),
              sql` `,
            )} else 999 end as lead
          from shelf e where ${alwaysMatches(query, currency)}),
        narrower as materialized (select e.product_id, array_agg(distinct held.slug order by held.slug) as slugs
          from found e join held on ${heldForPart(sql`e`)} group by 1)
        select
          (select json_agg(json_build_object('cluster', c.slug, 'craft', g.family, 'county', g.county, 'availability', g.availability,
              'lead', g.lead, 'badges', g.slugs, 'has', g.has, 'count', g.n)) from (
            select f.cluster_id, f.family, f.county, f.availability, f.lead, array_cat(m.slugs, n.slugs) as slugs, f.has, count(*)::int as n
            from found f left join marks m on m.shop_id = f.shop_id left join narrower n on n.product_id = f.product_id group by 1, 2, 3, 4, 5, 6, 7) g join clusters c on c.id = g.cluster_id) as groups,
          ${
            ofOneFamily
              ? sql`(select json_agg(t) from (select token, has, count(*)::int as count from found, unnest(tokens) token where inside group by 1, 2) t)`
              : sql`null::json`
          } as tokens,
          (select json_object_agg(slug, ${localText(ctx.locale, sql`name_fa`, sql`name_en`)}) from clusters where id in (select cluster_id from found)) as clusters,
          (select json_object_agg(slug, ${localText(ctx.locale, sql`name_fa`, sql`name_en`)}) from badges) as badges,
          ${
            searched
              ? sql`(select count(*)::int from shelf e where e.service = ${query.kind === "services" ? 0 : 1} and e.document @@ (select q from asked))`
              : sql`0`
          } as other`,
  );
  return summed(ctx, query, row!);
}

/** The values of each facet that one group of things has. */
const valuesOf: Readonly<Record<FacetName, (group: Group) => readonly string[]>> = {
  cluster: ({ cluster }) => [cluster],
  craft: ({ craft }) => [craft],
  county: ({ county }) => [county],
  badge: ({ badges }) => [...new Set(badges)],
  ready: ({ availability }) => [availability === "made-to-order" ? "order" : "now"],
  lead: ({ lead }) => leadDays.filter((days) => lead <= days).map(String),
};

function summed(ctx: Ctx, query: ShelfQuery, { groups, tokens, clusters, badges, other }: Counted): ShelfFacets {
  const counts = new Map<FacetName, Map<string, number>>(facetNames.map((name) => [name, new Map()]));
  const families = new Set<string>();
  let total = 0;
  for (const group of groups ?? []) {
    if (group.has?.some((one) => !one)) continue;
    const misses = facetNames.filter((name) => {
      const chosen = query.facets[name];
      return chosen !== undefined && !valuesOf[name](group).includes(chosen);
    });
    if (misses.length > 1) continue;
    if (misses.length === 0) {
      total += group.count;
      families.add(group.craft);
    }
    for (const name of misses.length === 0 ? facetNames : misses)
      for (const value of valuesOf[name](group))
        counts.get(name)!.set(value, (counts.get(name)!.get(value) ?? 0) + group.count);
  }
  const labels: Readonly<Record<FacetName, (value: string) => string>> = {
    cluster: (value) => clusters?.[value] ?? value,
    craft: (value) => familyOf(value)[ctx.locale],
    county: (value) => countyOf(ctx.house.country, value)?.[ctx.locale] ?? value,
    badge: (value) => badges?.[value] ?? value,
    ready: () => "",
    lead: () => "",
  };
  const collator = new Intl.Collator(ctx.locale);
  const listed = (name: FacetName): FacetValue[] => {
    const values = [...counts.get(name)!].map(([value, count]) => ({ value, label: labels[name](value), count }));
    return name === "lead"
      ? values.sort((a, b) => Number(a.value) - Number(b.value))
      : values.sort((a, b) => collator.compare(a.label, b.label) || collator.compare(a.value, b.value));
  };
  const [only] = families.size === 1 ? families : [];
  return {
    ...(Object.fromEntries(facetNames.map((name) => [name, listed(name)])) as Record<FacetName, FacetValue[]>),
    total,
    otherKind: other,
    family: only ?? null,
    choices: only && tokens ? choicesOf(ctx, query, familyOf(only), tokens) : [],
  };
}

/** The attributes of the family that one may choose by, each with its values, the commonest first. */
function choicesOf(
  ctx: Ctx,
  query: ShelfQuery,
  family: Family,
  tokens: NonNullable<Counted["tokens"]>,
): ShelfFacets["choices"] {
  const chosen = Object.keys(query.choices);
  return choiceFacets(family).map(({ key }) => {
    const attribute = attributeOf(family, key)!;
    const own = chosen.indexOf(key);
    const counts = new Map<string, number>();
    for (const { token, has, count } of tokens) {
      if (!token.startsWith(`${key}=`) || has?.some((one, index) => !one && index !== own)) continue;
      const value = token.slice(key.length + 1);
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
    const values = [...counts].map(([value, count]) => ({ value, count, label: labelOfChoice(ctx, attribute, value) }));
    return { key, values: values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)) };
  });
}

function labelOfChoice(ctx: Ctx, attribute: NonNullable<ReturnType<typeof attributeOf>>, value: string): string {
  const one = attribute.type === "composition" ? { ...attribute, type: "enum" as const } : attribute;
  if (one.type === "textList") return value;
  return showAttribute(ctx.locale, one, one.type === "boolean" ? value === "true" : value) || value;
}
