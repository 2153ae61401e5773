import { areaOf, pointOf } from "#app/country/areas.ts";
import type { Area, CountryPack, Point } from "#app/country/pack.ts";
import { type Locale, type Localized, say } from "#app/platform/locale.ts";

const words = {
  county: { fa: "شهرستان {name}", en: "{name} county" },
  province: { fa: "استان {name}", en: "{name} province" },
  elsewhere: { fa: "جای دیگر", en: "Elsewhere" },
} satisfies Record<string, Localized>;

/** Where a reader may say she is, in groups as a list shows them: the towns we know under their counties, then provinces. */
export type PlaceGroup = Readonly<{ label: string; options: readonly { value: string; label: string }[] }>;

/** The choices of "near me": every county with towns of its own, its name over them; then the provinces. In the reader's alphabet. */
export function placeChoices(pack: CountryPack, locale: Locale): PlaceGroup[] {
  const order = new Intl.Collator(locale);
  const today = pack.areas.filter((area) => area.validTo === null);
  const sorted = (areas: readonly Area[]) => [...areas].sort((a, b) => order.compare(a[locale], b[locale]));
  const towns = today.filter((area) => area.kind === "town" || area.kind === "village");
  const within = (code: string) => towns.filter((area) => area.parent === code);
  const counties = sorted(today.filter((area) => within(area.code).length > 0));
  return [
    ...counties.map((county) => ({
      label: say(locale, words.county, { name: county[locale] }),
      options: sorted(within(county.code)).map((area) => ({ value: area.code, label: area[locale] })),
    })),
    {
      label: say(locale, words.elsewhere),
      options: sorted(today.filter((area) => area.kind === "province" && area.point)).map((area) => ({
        value: area.code,
        label: say(locale, words.province, { name: area[locale] }),
      })),
    },
  ].filter((group) => group.options.length > 0);
}

/** A place a reader chose, by its code: any area of today whose point is known. Null for anything else. */
export function chosenPlace(pack: CountryPack, code: string | null): { area: Area; point: Point } | null {
  const area = code === null ? null : areaOf(pack, code);
  const point = area && pointOf(pack, area.code);
  return area && point ? { area, point } : null;
}
