import type { MarketIdentity } from "#app/domain/invoices/body.ts";
import { taxWithin } from "#app/domain/invoices/rules.ts";
import type { Localized } from "#app/platform/locale.ts";
import type { Movement } from "./rules.ts";

/** The family under which a country's tax table keeps what the market does for its sellers. */
export const feeFamily = "marketplace-service";

/** Everything a fee invoice prints besides its sums: sealed as it was on the day it was issued. */
export type FeeBody = {
  shop: Localized;
  maker: string | null;
  place: Localized | null;
  /** The market before the law; null where that was not written down yet. */
  issuer?: MarketIdentity | null;
  lines: FeeLine[];
};

export type FeeLine = {
  order: string | null;
  recipe: string;
  at: string;
  /** What the goods were sold for, as far as the books tell; null where only the fee moved. */
  sold: string | null;
  fee: string;
};

/** The fees among a month's movements, line by line. */
export function feeLines(movements: readonly Movement[]): FeeLine[] {
  return movements.flatMap((movement) => {
    const fee = movement.deductions.find(({ account }) => account === "platform-fee");
    if (!fee) return [];
    const sold = BigInt(movement.goods) - BigInt(movement.discount);
    const { order, recipe, at } = movement;
    return [{ order, recipe, at, sold: sold === 0n ? null : String(sold), fee: fee.amount }];
  });
}

/**
 * What a month's fees come to and the tax that lies in them. The fee is what was taken off, so the tax is within it, as
 * in every price of the market; of a sum given back it is the mirror image.
 */
export function feeSums(lines: readonly FeeLine[], bps: number): { fee: bigint; tax: bigint } {
  const fee = lines.reduce((sum, line) => sum + BigInt(line.fee), 0n);
  return { fee, tax: fee < 0n ? -taxWithin(-fee, bps) : taxWithin(fee, bps) };
}
