import { areasOn, childrenOf, pointOf } from "#app/country/areas.ts";
import type { CountryPack, Point } from "#app/country/pack.ts";
import { foldForSearch } from "#app/platform/text.ts";

/** What the map may show of where a maker lives: the middle of her village or town, or nothing finer than her county. */
export type ShownPlace = { county: string; centre: Point | null };

/**
 * The centre of a place by its Persian name within its county, as of a day; null when she does not show it or nobody has
 * looked it up. Never anything finer: a home has no point here (domain 10.8).
 */
export function shownPlace(
  pack: CountryPack,
  maker: { county: string; placeFa: string; showsPlace: boolean },
  day: string,
): ShownPlace {
  const { county, placeFa, showsPlace } = maker;
  if (!showsPlace) return { county, centre: null };
  const within = [county, ...childrenOf(pack, county, day).map(({ code }) => code)];
  const name = foldForSearch(placeFa);
  const place = areasOn(pack, day).find(
    (area) =>
      (area.kind === "town" || area.kind === "village") &&
      within.includes(area.parent ?? "") &&
      foldForSearch(area.fa) === name,
  );
  return { county, centre: place ? pointOf(pack, place.code) : null };
}
