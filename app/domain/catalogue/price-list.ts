import type { Audience, Currency } from "#db/vocabulary.ts";

/** From so many pieces on each costs so much, in minor units. */
export type PriceStep = { from: number; amount: bigint };

export type PriceListFault =
  | "price-list.not-below"
  | "price-list.not-falling"
  | "price-list.taken"
  | "price-list.no-price";

/** A price list has few steps, or nobody reads it. */
export const mostSteps = 8;

/**
 * Why a step cannot stand in a price list, or null: it must be below the ordinary price, and the more is bought the less
 * a piece costs, so that nobody pays less by buying less.
 */
export function stepFault(
  steps: readonly PriceStep[],
  { from, amount }: PriceStep,
  listPrice: bigint | null,
): PriceListFault | null {
  if (listPrice === null) return "price-list.no-price";
  if (amount >= listPrice) return "price-list.not-below";
  if (steps.some((step) => step.from === from)) return "price-list.taken";
  const falls = steps.every((step) => (step.from < from ? step.amount > amount : step.amount < amount));
  return falls ? null : "price-list.not-falling";
}

/** What one piece costs when so many are bought: the lowest of the ordinary price and the steps that were reached. */
export function priceAt(steps: readonly PriceStep[], listPrice: bigint, quantity: number): bigint {
  return steps
    .filter(({ from }) => from <= quantity)
    .reduce((least, { amount }) => (amount < least ? amount : least), listPrice);
}

/** A row of the price lists of a product as it is stored, money as text. */
export type PriceListRow = {
  id: string;
  /** Null for what is bought as it is. */
  variant: string | null;
  currency: Currency;
  audience: Audience;
  from: number;
  amount: string;
};

/** The steps of one list: of a variant, for an audience, in a currency; the smallest number first. */
export function stepsOf(
  rows: readonly PriceListRow[],
  list: { variant: string | null; currency: Currency; audiences: readonly Audience[] },
): PriceStep[] {
  const best = new Map<number, bigint>();
  for (const { variant, currency, audience, from, amount } of rows) {
    if (variant !== list.variant || currency !== list.currency || !list.audiences.includes(audience)) continue;
    const known = best.get(from);
    if (known === undefined || BigInt(amount) < known) best.set(from, BigInt(amount));
  }
  return [...best].map(([from, amount]) => ({ from, amount })).sort((a, b) => a.from - b.from);
}

/** What a reader of several lists has use for: each step that costs less than all before it. */
export function fallingSteps(steps: readonly PriceStep[], listPrice: bigint): PriceStep[] {
  let least = listPrice;
  return steps.filter(({ amount }) => {
    if (amount >= least) return false;
    least = amount;
    return true;
  });
}
