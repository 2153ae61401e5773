import { share } from "#app/platform/share.ts";
import type { Currency } from "#db/vocabulary.ts";

/** What a coupon takes off: a part in hundredths of a percent, or a sum in minor units of its currency. */
export type CouponTerms = {
  /** Whose goods it is for; null for everybody's. */
  shopId: string | null;
  percentBps: number | null;
  amount: bigint | null;
  currency: Currency | null;
  /** The least in the goods it is for, before any discount. */
  minGoods: bigint | null;
};

export type CouponFault = "coupon.other-currency" | "coupon.not-these" | "coupon.minimum";

type Line = { sellerId: string; goods: bigint };

/**
 * What stands against a coupon for this basket, or null. One coupon an order; it comes after price lists and takes off
 * goods only, never of carriage.
 */
export function couponFault(terms: CouponTerms, currency: Currency, lines: readonly Line[]): CouponFault | null {
  if (terms.currency !== null && terms.currency !== currency) return "coupon.other-currency";
  const goods = sum(lines.filter((line) => isFor(terms, line)));
  if (goods === 0n) return "coupon.not-these";
  return terms.minGoods !== null && goods < terms.minGoods ? "coupon.minimum" : null;
}

/** No coupon takes more than this of the goods it is for, in hundredths of a percent: an order is never for nothing. */
export const mostOffBps = 9_000;

/**
 * The discount of each line: of those it is for in proportion to what they cost, of others none. A fixed sum is cut where
 * it would take more than a coupon may, so no line is ever below nothing.
 */
export function couponDiscounts(terms: CouponTerms | null, lines: readonly Line[]): bigint[] {
  const weights = lines.map((line) => (terms !== null && isFor(terms, line) ? line.goods : 0n));
  const goods = weights.reduce((a, b) => a + b, 0n);
  if (terms === null || goods === 0n) return lines.map(() => 0n);
  const part = (bps: number) => (goods * BigInt(bps)) / 10_000n;
  const most = part(mostOffBps);
  const off = terms.amount ?? part(terms.percentBps ?? 0);
  return share(off < most ? off : most, weights);
}

const isFor = (terms: CouponTerms, line: Line) => terms.shopId === null || terms.shopId === line.sellerId;
const sum = (lines: readonly Line[]) => lines.reduce((total, { goods }) => total + goods, 0n);
