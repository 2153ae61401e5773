import type { Money } from "#app/platform/money.ts";
import type { AvailabilityKind } from "#db/vocabulary.ts";

/** What may be changed of many listings at once: the currencies that makers set prices in. */
export const bulkCurrencies = ["IRR", "EUR"] as const;
export type BulkCurrency = (typeof bulkCurrencies)[number];
type Prices = Partial<Record<BulkCurrency, string>>;

/** At most so many at once: their names still fit into an address. */
export const mostAtOnce = 100;

/** A listing with what a change of many touches. `ways`: its own price, or that of each variant it is sold in. Amounts as text. */
export type BulkListing = {
  id: string;
  slug: string;
  version: number;
  titleFa: string;
  titleEn: string;
  availability: AvailabilityKind;
  stockItem: string | null;
  onHand: number | null;
  bestBefore: string | null;
  ways: { variant: string | null; nameFa: string; nameEn: string; prices: Prices }[];
};

/** Hundredths of a percent, signed; or the same price for all. Pieces are signed too: added or written off. */
export type BulkChange = {
  price: { how: "percent"; bps: number } | ({ how: "set" } & Readonly<Record<BulkCurrency, Money | null>>) | null;
  pieces: number;
};

/** One price that changes; amounts are minor units as text. */
export type PriceStep = {
  variant: string | null;
  nameFa: string;
  nameEn: string;
  currency: BulkCurrency;
  before: string | null;
  after: string;
};

/** What would become of one listing: the prices and pieces that change, or why it cannot. */
export type ListingPlan = {
  prices: PriceStep[];
  pieces: { before: number; after: number } | null;
  fault: string | null;
};

/** No thing of a home costs more; beyond it amounts would no longer fit. In minor units. */
const mostAmount = 10n ** 16n;

/**
 * The step that prices of this size are said in: toman by the thousand, hundred or one; euros by fifty cents, five or one.
 * Minor units.
 */
export function stepOf(currency: BulkCurrency, amount: bigint): bigint {
  if (currency === "IRR") return amount >= 1_000_000n ? 10_000n : amount >= 100_000n ? 1_000n : 10n;
  return amount >= 2_000n ? 50n : amount >= 200n ? 5n : 1n;
}

/** An amount raised or lowered by hundredths of a percent, rounded half up to its step and never to nothing. */
export function byPercent(currency: BulkCurrency, amount: bigint, bps: number): bigint {
  const exact = amount * BigInt(10_000 + bps);
  const step = stepOf(currency, exact / 10_000n);
  const rounded = ((exact + 5_000n * step) / (10_000n * step)) * step;
  return rounded > 0n ? rounded : step;
}

/** What a change does to a listing. `today` is the market's day: what is past its best is not added to. */
export function planOf(listing: BulkListing, change: BulkChange, today: string): ListingPlan {
  const prices = pricesOf(listing, change.price);
  const fault = priceFault(listing, change, prices) ?? piecesFault(listing, change.pieces, today);
  const { onHand } = listing;
  const pieces =
    change.pieces === 0 || onHand === null || fault ? null : { before: onHand, after: onHand + change.pieces };
  return { prices: fault ? [] : prices, pieces, fault };
}

function pricesOf(listing: BulkListing, change: BulkChange["price"]): PriceStep[] {
  if (!change) return [];
  return listing.ways.flatMap(({ variant, nameFa, nameEn, prices }) =>
    bulkCurrencies.flatMap((currency): PriceStep[] => {
      const before = prices[currency] ?? null;
      const after =
        change.how === "set"
          ? (change[currency]?.amount ?? null)
          : before === null
            ? null
            : byPercent(currency, BigInt(before), change.bps);
      if (after === null || String(after) === before) return [];
      return [{ variant, nameFa, nameEn, currency, before, after: String(after) }];
    }),
  );
}

function priceFault(listing: BulkListing, { price }: BulkChange, steps: readonly PriceStep[]): string | null {
  if (!price) return null;
  if (price.how === "set" && listing.ways.some(({ variant }) => variant !== null)) return "bulk.variants";
  if (price.how === "percent" && listing.ways.every(({ prices }) => bulkCurrencies.every((one) => !prices[one])))
    return "bulk.no-price";
  return steps.some(({ after }) => BigInt(after) > mostAmount) ? "bulk.too-dear" : null;
}

function piecesFault({ availability, stockItem, onHand, bestBefore }: BulkListing, pieces: number, today: string) {
  if (pieces === 0) return null;
  if (availability !== "stock" || stockItem === null || onHand === null) return "bulk.not-counted";
  if (pieces > 0 && bestBefore !== null && bestBefore < today) return "bulk.lot-past";
  return onHand + pieces < 0 ? "catalogue.stock" : null;
}
