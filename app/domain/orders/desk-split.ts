import { share } from "#app/platform/share.ts";

/** What a line says of pieces and money: the four parts sum to the total, and the total is what they cost less discount. */
export type LineSums = {
  quantity: number;
  unitPrice: bigint;
  discount: bigint;
  total: bigint;
  maker: bigint;
  cooperative: bigint;
  programme: bigint;
  platform: bigint;
  /** The tax in the platform's part. */
  feeTax: bigint;
};

/**
 * Parts a line in two, what stays and what goes, so that every sum of the two is the sum there was: pieces, discount,
 * total and each of the four parts. What goes takes its part in proportion, by largest remainder; what stays has the
 * rest. No part of either is below nothing, for a part in proportion, rounded up, is never more than the whole.
 *
 * @throws RangeError when nothing would stay or nothing would go: a programmer's mistake
 */
export function splitLine(line: LineSums, goes: number): { stays: LineSums; goes: LineSums } {
  if (!Number.isInteger(goes) || goes <= 0 || goes >= line.quantity) throw new RangeError("splitLine: nothing to part");
  const stays = line.quantity - goes;
  const [, discount = 0n] = share(line.discount, [BigInt(stays), BigInt(goes)]);
  const total = BigInt(goes) * line.unitPrice - discount;
  const parts = [line.maker, line.cooperative, line.programme, line.platform];
  // A line that costs nothing has no parts to go by.
  const [maker = 0n, cooperative = 0n, programme = 0n, platform = 0n] = line.total > 0n ? share(total, parts) : [];
  const [, feeTax = 0n] = line.platform > 0n ? share(line.feeTax, [line.platform - platform, platform]) : [];
  return {
    goes: {
      quantity: goes,
      unitPrice: line.unitPrice,
      discount,
      total,
      maker,
      cooperative,
      programme,
      platform,
      feeTax,
    },
    stays: {
      quantity: stays,
      unitPrice: line.unitPrice,
      discount: line.discount - discount,
      total: line.total - total,
      maker: line.maker - maker,
      cooperative: line.cooperative - cooperative,
      programme: line.programme - programme,
      platform: line.platform - platform,
      feeTax: line.feeTax - feeTax,
    },
  };
}
