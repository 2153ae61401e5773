import { areaBySlug, areaOf, childrenOf, nearestPlaces, predecessorOf } from "#app/country/areas.ts";
import type { Area, AreaKind } from "#app/country/pack.ts";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { familyOfOccupation, occupationName } from "#app/domain/catalogue/families/families.ts";
import { ofCounties } from "#app/domain/catalogue/near.server.ts";
import { clustersOnMap } from "#app/domain/clusters/queries.server.ts";
import { craftsOf, notesOf } from "#app/domain/opportunities/queries.server.ts";
import { publicShops } from "#app/domain/producers/public-queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { drawnCounties } from "#app/ui/county-map.tsx";

const makersShown = 8;

/** What the page of a province or county shows. Five statements at most. @throws Missing for a place without a page */
export async function areaFor(ctx: Ctx, slug: string, request: Request) {
  const { country } = ctx.house;
  const found = areaBySlug(country, slug);
  if (!found || !hasPage(found)) throw new Missing("area");
  const l = ctx.locale;
  const today = dayOf(ctx.now);
  const inside = (kind: AreaKind) => childrenOf(country, found.code, today, kind);
  const counties = found.kind === "county" ? [found.code] : inside("county").map(({ code }) => code);
  const [all, newest, shops, made, notes] = await Promise.all([
    clustersOnMap(ctx),
    ofCounties(ctx, counties, currencyOf(ctx, request), 8),
    found.kind === "county" ? publicShops(ctx, { county: found.code }, 1) : { shops: [], more: false },
    found.kind === "county" ? craftsOf(ctx, found.code) : [],
    found.kind === "county" ? notesOf(ctx, found.code) : [],
  ]);
  const clusters = all.filter((cluster) => counties.includes(cluster.county));
  const occupations = new Set([
    ...clusters.map((one) => one.occupation),
    ...shops.shops.flatMap((one) => one.occupation ?? []),
  ]);
  const href = (area: Area) => (hasPage(area) ? paths.area(l, area.slug) : null);
  const named = (area: Area) => ({ name: area[l], href: href(area) });
  const province = found.parent === null ? null : areaOf(country, found.parent);
  const before = predecessorOf(country, found);
  const order = new Intl.Collator(l);
  const parts = (kind: AreaKind) =>
    inside(kind)
      .map(named)
      .sort((a, b) => order.compare(a.name, b.name));
  return {
    area: found,
    province: province && { name: province[l], href: paths.area(l, province.slug) },
    clusters: clusters.map((cluster) => ({ ...cluster, countyName: areaOf(country, cluster.county)?.[l] ?? "" })),
    makers: shops.shops.slice(0, makersShown).map((shop) => ({
      ...shop,
      craft: shop.occupation && (occupationName(shop.occupation)?.[l] ?? null),
      countyName: found[l],
    })),
    moreMakers: shops.more || shops.shops.length > makersShown,
    newest,
    region: { crafts: made, notes },
    crafts: [...occupations].flatMap((occupation) => {
      const family = familyOfOccupation(occupation);
      if (!family) return [];
      const search = `?craft=${family.id}${found.kind === "county" ? `&county=${found.code}` : ""}`;
      return [
        {
          name: occupationName(occupation)?.[l] ?? family[l],
          href: (family.kind === "service" ? paths.services : paths.products)(l, search),
        },
      ];
    }),
    parts: { county: parts("county"), district: parts("district"), town: parts("town"), village: parts("village") },
    near:
      found.kind === "county" && found.point
        ? nearestPlaces(country, found.point, 5)
            .filter(({ area }) => area !== found)
            .slice(0, 4)
            .map(({ area, km }) => ({ ...named(area), km: Math.round(km) }))
        : [],
    /** A renumbering keeps the name; a split has another. */
    former: before && before[l] === found[l] ? { code: before.code, until: (before.validTo ?? "").slice(0, 4) } : null,
    cutFrom: before && before[l] !== found[l] ? before[l] : null,
    /** The ways in of the counties that the map draws; null where it draws none of these. */
    map: counties.some((code) => drawnCounties.has(code))
      ? Object.fromEntries([...drawnCounties].map((code) => [code, paths.area(l, areaOf(country, code)?.slug ?? "")]))
      : null,
  };
}

export type AreaData = Awaited<ReturnType<typeof areaFor>>;

/** Provinces and counties have pages; smaller places are told on their county's. */
function hasPage(area: Area): area is Area & { kind: "province" | "county" } {
  return area.kind === "province" || area.kind === "county";
}
