import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { toLatinDigits } from "#app/platform/digits.ts";

/**
 * A telephone number as E.164 (`+989121234567`) from what a person typed in any digits; without a country's number in
 * front it is read as dialled in `country`. Null when no number could look like that. Operators' prefixes are not
 * judged: lists of them age.
 */
export function phoneOf(text: string, country: CountryCode): string | null {
  const latin = toLatinDigits(text.trim());
  // The library picks numbers out of sentences; a field holds a number and nothing else.
  if (!/^\+?[0-9][0-9 ().-]{5,24}$/.test(latin)) return null;
  const number = parsePhoneNumberFromString(latin, country);
  return number?.isPossible() ? number.number : null;
}
