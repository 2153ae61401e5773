import type { Currency } from "#db/vocabulary.ts";

/** A way to pay as this deployment offers it in one currency. Amounts in minor units; null for no bound. */
export type Rail = {
  name: string;
  currency: Currency;
  shopDefault: boolean;
  minAmount: bigint | null;
  maxAmount: bigint | null;
  maxPayees: number | null;
  holdMinutes: number;
  /** What the payer must be told: an account's iban, holder and bank. */
  details: Readonly<Record<string, string>>;
};

/** What a basket asks of a rail. `shops` are its sellers, each with what she said of this rail; null for nothing. */
export type Basket = { total: bigint; shops: readonly { id: string; takes: boolean | null }[] };

export type RailFault = "rail.amount-low" | "rail.amount-high" | "rail.payees" | "rail.shop";

/** Why a basket may not be paid by a rail, or null. The sellers' word counts before the sums. */
export function railFault(rail: Rail, basket: Basket): RailFault | null {
  if (basket.shops.some((shop) => !(shop.takes ?? rail.shopDefault))) return "rail.shop";
  if (rail.maxPayees !== null && basket.shops.length > rail.maxPayees) return "rail.payees";
  if (rail.minAmount !== null && basket.total < rail.minAmount) return "rail.amount-low";
  if (rail.maxAmount !== null && basket.total > rail.maxAmount) return "rail.amount-high";
  return null;
}
