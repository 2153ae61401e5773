import { ibanOf } from "#app/country/iban.ts";
import type { CountryPack } from "#app/country/pack.ts";
import { toLatinDigits } from "#app/platform/digits.ts";

/**
 * The account a person typed, as it is kept, or null when it cannot be one. Money in the country's own currency goes to
 * an account of the country; any other currency to an account anywhere, judged by its check digits.
 */
export function accountNumberOf(
  country: Pick<CountryPack, "currencies" | "identifiers">,
  currency: string,
  text: string,
): string | null {
  if (currency === country.currencies[0]) return country.identifiers.iban(text);
  const plain = toLatinDigits(text).replace(/[\s-]/g, "").toUpperCase();
  // The shortest is Norway's, the longest ISO 13616 allows.
  if (plain.length < 15 || plain.length > 34) return null;
  return ibanOf(plain, plain.slice(0, 2), plain.length);
}

/** The number as banks print it: groups of four. */
export const groupsOfFour = (account: string): string[] => account.match(/.{1,4}/g) ?? [];

/** Enough for its owner to know it again, and for nobody else to use. */
export const lastFour = (account: string): string => account.slice(-4);
