import divided from "#app/country/ir/geo/ardabil-places.json" with { type: "json" };
import provinceRows from "#app/country/ir/geo/ir-provinces.json" with { type: "json" };
import { irCounties } from "#app/country/ir/places.ts";
import type { Area } from "#app/country/pack.ts";
import { slugOf } from "#app/platform/text.ts";

const always = { validFrom: null, validTo: null, predecessor: null };

/** The month in which ISO 3166-2:IR gave every province the number the statistics centre had for it. */
const renumbered = "2020-11";

/** Codes that meant something else before the renumbering, as far as we know them. */
const formerProvinces: readonly Area[] = [
  {
    ...always,
    code: "IR-03",
    kind: "province",
    parent: null,
    fa: "اردبیل",
    en: "Ardabil",
    slug: "ardabil-province-ir-03",
    point: null,
    validTo: renumbered,
  },
];

/** What a county was cut from, where a source we read says so. The day is told by none of them. */
const cutFrom: Readonly<Record<string, string>> = { "2412": "2405" };

const provinces: readonly Area[] = provinceRows.map(({ iso, fa, en, lat, lon }) => ({
  ...always,
  code: iso,
  kind: "province",
  parent: null,
  fa,
  en,
  slug: `${slugOf(en)}-province`,
  point: { lat, lon },
  validFrom: renumbered,
  predecessor: formerProvinces.find((former) => former.en === en)?.code ?? null,
}));

/** A county is where its chief town is: the first that is listed for it. */
const counties: readonly Area[] = irCounties.map(({ code, province, fa, en }) => {
  const seat = divided.places.find((place) => place.county === code);
  return {
    ...always,
    code,
    kind: "county",
    parent: province,
    fa,
    en,
    slug: slugOf(en),
    point: seat ? { lat: seat.lat, lon: seat.lon } : null,
    predecessor: cutFrom[code] ?? null,
  };
});

const districts: readonly Area[] = divided.counties.flatMap((county) =>
  county.districts.map(({ code, fa, en }) => ({
    ...always,
    code: code ?? `${county.code}-${slugOf(en)}`,
    kind: "district" as const,
    parent: county.code,
    fa,
    en,
    slug: `${slugOf(county.en)}-${slugOf(en)}-district`,
    point: null,
  })),
);

const places: readonly Area[] = divided.places.map(({ county, fa, en, kind, lat, lon }) => ({
  ...always,
  code: `${county}-${slugOf(en)}`,
  kind: kind === "village" ? "village" : "town",
  parent: county,
  fa,
  en,
  slug: `${slugOf(en)}-${county}`,
  point: { lat, lon },
}));

/** Provinces and counties of the whole country; districts, towns and villages of Ardabil, where the market began. */
export const areas: readonly Area[] = [...formerProvinces, ...provinces, ...counties, ...districts, ...places];
