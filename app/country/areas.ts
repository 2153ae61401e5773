import type { Area, AreaKind, CountryPack, Point } from "#app/country/pack.ts";
import { foldForSearch } from "#app/platform/text.ts";

/** Days are ISO dates; a bound that knows only its month or year counts from that month's or year's first day. */
function heldOn({ validFrom, validTo }: Area, day: string): boolean {
  return (validFrom === null || day >= validFrom) && (validTo === null || day < validTo);
}

/** The areas as they were on a day (`2026-11-23`), of one kind or of all. */
export function areasOn(pack: CountryPack, day: string, kind?: AreaKind): Area[] {
  return pack.areas.filter((area) => (kind === undefined || area.kind === kind) && heldOn(area, day));
}

/** What a code stood for on a day, else what it stands for now; null when it never stood for anything. */
export function areaOf(pack: CountryPack, code: string, day?: string): Area | null {
  const known = pack.areas.filter((area) => area.code === code);
  return (
    (day === undefined ? known.find((area) => area.validTo === null) : known.find((area) => heldOn(area, day))) ?? null
  );
}

/** An area that holds today by its address. */
export function areaBySlug(pack: CountryPack, slug: string): Area | null {
  return pack.areas.find((area) => area.slug === slug && area.validTo === null) ?? null;
}

/** What lay within an area on a day, of one kind or of all, one step down only. */
export function childrenOf(pack: CountryPack, code: string, day: string, kind?: AreaKind): Area[] {
  return areasOn(pack, day, kind).filter((area) => area.parent === code);
}

/** An area of today and those it lies in, the innermost first; empty for a code that stands for none. */
export function areasAround(pack: CountryPack, code: string): Area[] {
  const area = areaOf(pack, code);
  return area ? [area, ...(area.parent === null ? [] : areasAround(pack, area.parent))] : [];
}

/** What an area was before, or was cut from; null where that is not known. */
export function predecessorOf(pack: CountryPack, area: Area): Area | null {
  if (area.predecessor === null) return null;
  const { predecessor, validFrom } = area;
  const before = pack.areas.filter((other) => other.code === predecessor && other !== area);
  return before.find((other) => other.validTo !== null && other.validTo === validFrom) ?? before[0] ?? null;
}

/**
 * Areas of today whose name begins with what was typed, then those that hold it somewhere, in either language and any
 * spelling the search folds; larger ones first.
 */
export function findAreas(pack: CountryPack, typed: string, limit: number): Area[] {
  const wanted = foldForSearch(typed);
  if (wanted === "") return [];
  const places = pack.areas.filter((area) => area.validTo === null);
  const names = (area: Area) => [foldForSearch(area.fa), foldForSearch(area.en)];
  const begins = places.filter((area) => names(area).some((name) => name.startsWith(wanted)));
  const holds = places.filter((area) => !begins.includes(area) && names(area).some((name) => name.includes(wanted)));
  return [...begins, ...holds].slice(0, limit);
}

const earthKm = 6371;

/** The way over the earth's round between two points, in kilometres; on the road it is longer. */
export function distanceKm(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(rad(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(a.lon, b.lon);
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Where an area is; a county that nobody has looked up stands for its province's capital. Null when that is unknown too. */
export function pointOf(pack: CountryPack, code: string): Point | null {
  for (let area = areaOf(pack, code); area; area = area.parent === null ? null : areaOf(pack, area.parent))
    if (area.point) return area.point;
  return null;
}

/**
 * The areas nearest to a point, the nearest first, itself among them where it is one: counties unless other kinds are
 * asked for (`["town", "village"]`). Only areas with a point of their own.
 */
export function nearestPlaces(
  pack: CountryPack,
  from: Point,
  limit: number,
  kinds: readonly AreaKind[] = ["county"],
): { area: Area; km: number }[] {
  return pack.areas
    .flatMap((area) =>
      area.validTo === null && area.point && kinds.includes(area.kind)
        ? [{ area, km: distanceKm(from, area.point) }]
        : [],
    )
    .sort((a, b) => a.km - b.km)
    .slice(0, limit);
}
