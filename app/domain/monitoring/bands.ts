import { type Locale, type Localized, say } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { bandOf } from "./rules.ts";
import { words } from "./words.ts";

/** A sum as its band and no closer: `bands` are where each begins, in minor units of IRR, from low to high. */
export function bandName(l: Locale, amount: bigint, bands: readonly bigint[]): string {
  const from = bandOf(amount, bands);
  const to = bands.find((one) => from !== null && one > from);
  const sum = (value: bigint) => formatMoney(l, { amount: value, currency: "IRR" }, { as: "toman" });
  const text = (what: Localized, facts = {}) => say(l, what, facts);
  if (from === null || (from === 0n && to !== undefined && to <= 1n)) return text(words.bandNone);
  if (to === undefined) return text(words.bandAbove, { from: sum(from) });
  return from <= 1n
    ? text(words.bandBelow, { to: sum(to) })
    : text(words.bandBetween, { from: sum(from), to: sum(to) });
}

/** The bands as choices of a form, the one of nothing among them. */
export const bandOptions = (l: Locale, bands: readonly string[]) =>
  bands.map((from) => ({ value: from, label: bandName(l, BigInt(from), bands.map(BigInt)) }));
