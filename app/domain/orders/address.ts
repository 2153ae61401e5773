import type { CountryPack } from "#app/country/pack.ts";
import { isDestination } from "./destinations.ts";

export const addressFields = ["province", "county", "city", "street", "house", "unit", "postalCode"] as const;
export type Address = Record<(typeof addressFields)[number], string>;

/** A country that is not the market's own: its two letters stand where a province would. */
export const isAbroad = (province: string) => /^[A-Z]{2}$/.test(province);

/**
 * Reads an address by the country's own form. Abroad its fields are not known to us, so only what every letter needs is
 * asked for. Answers the address as it is kept, and what is wrong by field; a postal code that looks unlikely is a
 * warning for a person to look again, never a fault (domain 5.1).
 */
export function readAddress(
  pack: CountryPack,
  typed: Address,
): { address: Address; faults: Record<string, string>; warnings: Record<string, string> } {
  const faults: Record<string, string> = {};
  const warnings: Record<string, string> = {};
  const address = { ...typed };
  if (!isDestination(pack, typed.province)) faults.province = "choose";
  if (isAbroad(typed.province)) {
    for (const name of ["city", "street"] as const) if (!typed[name]) faults[name] = "required";
    return { address: { ...address, county: "" }, faults, warnings };
  }
  for (const { name, required, maxLength } of pack.addressFields) {
    if (required && !typed[name]) faults[name] ??= "required";
    else if (typed[name].length > maxLength) faults[name] ??= "too-long";
  }
  const county = pack.counties.find((one) => one.code === typed.county);
  if (typed.county && county?.province !== typed.province) faults.county ??= "choose";
  if (typed.postalCode && !faults.postalCode) {
    const read = pack.identifiers.postalCode(typed.postalCode);
    if (!read) faults.postalCode = "postal-code.invalid";
    else {
      address.postalCode = read.value;
      if (read.warning) warnings.postalCode = read.warning;
    }
  }
  return { address, faults, warnings };
}

/** An address as it is read: the place and the town, then the street; `place` is what its province or country is called. */
export function addressLines(address: Address, place: string, locale: "fa" | "en"): [string, string] {
  const joined = (parts: readonly string[]) => parts.filter((part) => part !== "").join(locale === "fa" ? "، " : ", ");
  return [joined([place, address.city]), joined([address.street, address.house, address.unit])];
}
