import type { Locale } from "#app/platform/locale.ts";

const persianZero = 0x06f0;
const arabicZero = 0x0660;

/** Persian (۰–۹) and Arabic-Indic (٠–٩) digits as ASCII ones. Everything else, full-width digits too, stays. */
export function toLatinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= persianZero ? persianZero : arabicZero));
  });
}

/** The text with its digits in the reader's script: for codes and phone numbers, which take no separators. */
export function localDigits(locale: Locale, text: string): string {
  const latin = toLatinDigits(text);
  if (locale !== "fa") return latin;
  return latin.replace(/[0-9]/g, (digit) => String.fromCharCode(persianZero + Number(digit)));
}

/**
 * A whole number a person typed, in any of the three digit sets, between `min` and `max`; null for anything else.
 * Signs, fractions, exponents, separators, hexadecimal and full-width digits are refused and not guessed at: a quantity
 * read as something else than was meant costs money (reliability note A13).
 */
export function parseWhole(text: string, range: { min: number; max: number }): number | null {
  const latin = toLatinDigits(text.trim());
  if (!/^[0-9]{1,15}$/.test(latin)) return null;
  const value = Number(latin);
  return value >= range.min && value <= range.max ? value : null;
}
