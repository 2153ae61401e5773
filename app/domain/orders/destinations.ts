import type { CountryPack } from "#app/country/pack.ts";
import type { Locale } from "#app/platform/locale.ts";

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
