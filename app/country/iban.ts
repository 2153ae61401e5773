import { toLatinDigits } from "#app/platform/digits.ts";

/**
 * An account number of one country as ISO 13616 has it (`IR820540102680020817909002`), from what a person typed: any
 * digits, spaces or dashes between groups, small letters. Null when its length or its remainder by 97 is wrong.
 */
export function ibanOf(text: string, country: string, length: number): string | null {
  const value = toLatinDigits(text).replace(/[\s-]/g, "").toUpperCase();
  if (value.length !== length || !value.startsWith(country) || !/^[A-Z]{2}[0-9]{2}[A-Z0-9]+$/.test(value)) return null;
  const moved = value.slice(4) + value.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n ? value : null;
}
