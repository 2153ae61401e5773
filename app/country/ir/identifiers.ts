import { ibanOf } from "#app/country/iban.ts";
import type { Identifiers } from "#app/country/pack.ts";
import { phoneOf } from "#app/country/phone.ts";
import { toLatinDigits } from "#app/platform/digits.ts";

function digitsOf(text: string): string {
  return toLatinDigits(text.trim()).replace(/[\s-]/g, "");
}

/**
 * Ten digits of which the last is a check: Σ digit·(10 … 2) modulo 11, itself below two, else eleven less it. People
 * leave out the zeros in front; ten equal digits pass the sum and are nobody's.
 */
function nationalCode(text: string): string | null {
  const value = digitsOf(text);
  if (!/^[0-9]{8,10}$/.test(value)) return null;
  const code = value.padStart(10, "0");
  if (/^(.)\1{9}$/.test(code)) return null;
  const digits = [...code].map(Number);
  const rest = digits.slice(0, 9).reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11;
  return digits[9] === (rest < 2 ? rest : 11 - rest) ? code : null;
}

const legalWeights = [29, 27, 23, 19, 17];

/** Eleven digits of a legal person: the first ten, each with the tenth and two added, weighted, modulo 11, ten as 0. */
function legalId(text: string): string | null {
  const value = digitsOf(text);
  if (!/^[0-9]{11}$/.test(value) || /^(.)\1{10}$/.test(value)) return null;
  const digits = [...value].map(Number);
  const added = digits[9]! + 2;
  const sum = digits
    .slice(0, 10)
    .reduce((total, digit, index) => total + (digit + added) * legalWeights[index % 5]!, 0);
  return digits[10] === (sum % 11) % 10 ? value : null;
}

/**
 * Ten digits, often written in two fives. The pattern is the one in common use (no 0 or 2 among the first five, which
 * name the postman's route); real addresses break it, so it only warns.
 */
function postalCode(text: string): { value: string; warning?: "postal-code.unlikely" } | null {
  const value = digitsOf(text);
  if (!/^[0-9]{10}$/.test(value)) return null;
  return /^(?!(\d)\1{3})[13-9]{4}[1346-9][013-9]{5}$/.test(value)
    ? { value }
    : { value, warning: "postal-code.unlikely" };
}

/** Accepts 0912…, 912…, +98…, 0098…; mobile numbers begin with 9 after the country's. */
function mobile(text: string): string | null {
  const value = phoneOf(text, "IR");
  return value && /^\+989[0-9]{9}$/.test(value) ? value : null;
}

export const identifiers: Identifiers = {
  nationalCode,
  legalId,
  postalCode,
  /** «شبا»: IR and 24 digits. */
  iban: (text) => {
    const value = ibanOf(text, "IR", 26);
    return value && /^IR[0-9]{24}$/.test(value) ? value : null;
  },
  mobile,
};
