import { areaOf } from "#app/country/areas.ts";
import type { CountryPack } from "#app/country/pack.ts";
import { type PlaceGroup, placeChoices } from "#app/country/place-choices.ts";
import type { Locale, Words } from "#app/platform/locale.ts";

/** Countries parcels are sent to; whether a parcel is taken there is the carriers' table's to say. */
const abroad = ["DE", "FR", "IT", "NL", "AT", "GB", "TR", "AZ", "IQ", "AE", "US"] as const;

/** Where an order may go: the country's provinces first, then countries, in the reader's alphabet. */
export function destinations(pack: CountryPack, locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const order = new Intl.Collator(locale);
  const byName = (a: { label: string }, b: { label: string }) => order.compare(a.label, b.label);
  return [
    ...pack.provinces.map((province) => ({ value: province.code, label: province[locale] })).sort(byName),
    ...abroad.map((code) => ({ value: code, label: names.of(code) ?? code })).sort(byName),
  ];
}

export function isDestination(pack: CountryPack, code: string): boolean {
  return pack.provinces.some((province) => province.code === code) || abroad.some((country) => country === code);
}

/** Where a carrier takes a parcel for a place: the province a town lies in, a province, or a country. Null for none of ours. */
export function destinationOf(pack: CountryPack, place: string): string | null {
  if (isDestination(pack, place)) return place;
  for (let area = areaOf(pack, place); area; area = area.parent === null ? null : areaOf(pack, area.parent))
    if (area.kind === "province") return area.code;
  return null;
}

const words = { abroad: { fa: "بیرون از کشور", en: "Abroad" } } satisfies Words;

/** Everywhere a reader may say parcels would go, in groups: towns by county, provinces, countries. */
export function placeGroups(pack: CountryPack, locale: Locale): PlaceGroup[] {
  const all = destinations(pack, locale);
  const inside = placeChoices(pack, locale);
  const isAbroad = ({ value }: { value: string }) => abroad.some((country) => country === value);
  return [
    // A pack whose places nobody has measured still has its provinces.
    ...(inside.length > 0 ? inside : [{ label: pack.name[locale], options: all.filter((one) => !isAbroad(one)) }]),
    { label: words.abroad[locale], options: all.filter(isAbroad) },
  ];
}

/** A place as it is called: "Namin", "Tehran", "Germany". */
export function placeCalled(pack: CountryPack, locale: Locale, place: string): string {
  return (
    areaOf(pack, place)?.[locale] ?? destinations(pack, locale).find(({ value }) => value === place)?.label ?? place
  );
}

/** Counties to choose from: those of the province where it is known already, else all of them under their provinces. */
export function countyGroups(pack: CountryPack, locale: Locale, province: string): PlaceGroup[] {
  const order = new Intl.Collator(locale);
  const known = pack.provinces.some(({ code }) => code === province);
  return pack.provinces
    .filter(({ code }) => !known || code === province)
    .map(({ code, ...names }) => ({
      label: names[locale],
      options: pack.counties
        .filter((county) => county.province === code)
        .map((county) => ({ value: county.code, label: county[locale] }))
        .sort((a, b) => order.compare(a.label, b.label)),
    }))
    .sort((a, b) => order.compare(a.label, b.label));
}
