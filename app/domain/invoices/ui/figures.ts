import { formatNumber, type Locale } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";

/** A sum in a table whose unit is said once beside it: rials bare, other currencies with their sign. */
export function figure(locale: Locale, amount: string | bigint, currency: string): string {
  const value = BigInt(amount);
  return currency === "IRR" ? formatNumber(locale, value) : formatMoney(locale, { amount: value, currency });
}

/** A rate in hundredths of a percent, as people write it. */
export function percent(locale: Locale, bps: number): string {
  return formatNumber(locale, bps / 100);
}
