import { ibanOf } from "#app/country/iban.ts";
import type { Identifiers } from "#app/country/pack.ts";
import { phoneOf } from "#app/country/phone.ts";
import { toLatinDigits } from "#app/platform/digits.ts";

function digitsOf(text: string): string {
  return toLatinDigits(text.trim()).replace(/\s/g, "");
}

/**
 * T.C. kimlik no: eleven digits, the first not 0; the tenth is seven times the odd places less the even ones, the
 * eleventh the sum of the first ten, both modulo ten.
 */
function nationalCode(text: string): string | null {
  const value = digitsOf(text);
  if (!/^[1-9][0-9]{10}$/.test(value)) return null;
  const digits = [...value].map(Number);
  const sum = (places: number[]) => places.reduce((total, place) => total + digits[place]!, 0);
  const tenth = (((sum([0, 2, 4, 6, 8]) * 7 - sum([1, 3, 5, 7])) % 10) + 10) % 10;
  return digits[9] === tenth && digits[10] === sum([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) % 10 ? value : null;
}

/** Vergi kimlik no: ten digits, the last a check over powers of two modulo nine. */
function legalId(text: string): string | null {
  const value = digitsOf(text);
  if (!/^[0-9]{10}$/.test(value)) return null;
  const digits = [...value].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => {
    const shifted = (digit + 9 - index) % 10;
    const weighted = (shifted * 2 ** (9 - index)) % 9;
    return total + (shifted !== 0 && weighted === 0 ? 9 : weighted);
  }, 0);
  return digits[9] === (10 - (sum % 10)) % 10 ? value : null;
}

export const identifiers: Identifiers = {
  nationalCode,
  legalId,
  /** Five digits, the first two the province's number (01 to 81). */
  postalCode: (text) => {
    const value = digitsOf(text);
    if (!/^[0-9]{5}$/.test(value)) return null;
    const province = Number(value.slice(0, 2));
    return province >= 1 && province <= 81 ? { value } : { value, warning: "postal-code.unlikely" };
  },
  iban: (text) => ibanOf(text, "TR", 26),
  mobile: (text) => {
    const value = phoneOf(text, "TR");
    return value && /^\+905[0-9]{9}$/.test(value) ? value : null;
  },
};
