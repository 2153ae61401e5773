import { toLatinDigits } from "./digits.ts";

/**
 * Hundredths of a percent out of what a person typed as percents, in any digits: `5`, `۴٫۵`, `12.25`; null for anything
 * else, for more than two decimals, and above a hundred.
 */
export function parsePercent(text: string): number | null {
  const match = /^([0-9]{1,3})(?:[.٫]([0-9]{1,2}))?$/.exec(toLatinDigits(text.trim()));
  if (!match) return null;
  const bps = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return bps <= 10_000 ? bps : null;
}

/** The same as plain decimal digits for a form's field: `450` is `4.5`. */
export const plainPercent = (bps: number): string => String(bps / 100);
