import { chargeableG } from "#app/country/carriage.ts";
import type { CarrierService } from "#app/country/pack.ts";

/** Goods of one kind as they are packed for the way, one by one; a rolled carpet is as wide and as high as its roll. */
export type Piece = {
  weightG: number | null;
  lengthCm: number | null;
  widthCm: number | null;
  heightCm: number | null;
  quantity: number;
};

export type PackedParcel = {
  /** What lies in it: which of the pieces that were given, and how many of them. */
  pieces: { index: number; quantity: number }[];
  weightG: number;
  /** Its longest side: that of its longest piece, or of a cube of all it holds. */
  sideCm: number;
  volumeCm3: number;
  price: bigint;
};

/** More than this is no consignment but a lorry: it is agreed with the maker. */
const mostUnits = 10_000;

/** What is taken for a piece whose maker gave no measure. */
const usual = { weightG: 500, lengthCm: 20, widthCm: 20, heightCm: 10 };

export const pieceWeightG = (piece: Piece) => piece.weightG ?? usual.weightG;

type Unit = { index: number; weightG: number; longestCm: number; volumeCm3: number };

function unitOf(piece: Piece, index: number): Unit {
  const sides = (["lengthCm", "widthCm", "heightCm"] as const).map((side) => piece[side] ?? usual[side]);
  const volumeCm3 = sides.reduce((product, side) => product * side, 1);
  return { index, weightG: pieceWeightG(piece), longestCm: Math.max(...sides), volumeCm3 };
}

/** The cheapest way to send the first so many: what the last parcel begins with, and how many parcels that makes. */
type Way = { from: number; price: bigint; sum: bigint; parcels: number };

const isBetter = (a: Way, b: Way | null) => b === null || a.sum < b.sum || (a.sum === b.sum && a.parcels < b.parcels);

/**
 * One sender's goods in parcels that a service takes at `prices` for its weight steps; null when it cannot take them.
 *
 * Pieces stand in a row, the heaviest first, and the row is cut where it is cheapest, then where it makes fewest
 * parcels. Taking a piece out of a row leaves cuts that are no dearer, so one piece more never lowers the price; simply
 * filling parcels one after the other has no such promise.
 */
export function packParcels(
  service: Pick<CarrierService, "weightSteps" | "maxSideCm" | "volumetricDivisor">,
  prices: readonly bigint[],
  pieces: readonly Piece[],
): PackedParcel[] | null {
  if (pieces.reduce((sum, { quantity }) => sum + quantity, 0) > mostUnits) return null;
  const row = pieces
    .flatMap((piece, index) => Array.from({ length: piece.quantity }, () => unitOf(piece, index)))
    .sort((a, b) => b.weightG - a.weightG || b.longestCm - a.longestCm || b.volumeCm3 - a.volumeCm3);
  const weights = sums(row.map(({ weightG }) => weightG));
  const volumes = sums(row.map(({ volumeCm3 }) => volumeCm3));
  const within = (from: number, to: number) => ({
    weightG: (weights[to] ?? 0) - (weights[from] ?? 0),
    volumeCm3: (volumes[to] ?? 0) - (volumes[from] ?? 0),
  });
  const fits = (from: number, to: number, step: number) => {
    const parcel = within(from, to);
    return chargeableG(service, parcel) <= step && parcel.volumeCm3 <= service.maxSideCm ** 3;
  };

  const ways: Way[] = [{ from: 0, price: 0n, sum: 0n, parcels: 0 }];
  /** For each weight step, the first piece that still fits with the one at hand; it only ever moves on. */
  const firsts = service.weightSteps.map(() => 0);
  for (const [at, unit] of row.entries()) {
    if (unit.longestCm > service.maxSideCm) return null;
    let best: Way | null = null;
    for (const [index, step] of service.weightSteps.entries()) {
      let from = firsts[index] ?? 0;
      while (from <= at && !fits(from, at + 1, step)) from += 1;
      firsts[index] = from;
      const [before, price] = [ways[from], prices[index]];
      if (from > at || !before || price === undefined) continue;
      const way = { from, price, sum: before.sum + price, parcels: before.parcels + 1 };
      if (isBetter(way, best)) best = way;
    }
    if (best === null) return null;
    ways.push(best);
  }

  const parcels: PackedParcel[] = [];
  for (let to = row.length; to > 0; ) {
    const { from, price } = ways[to] as Way;
    const units = row.slice(from, to);
    const { weightG, volumeCm3 } = within(from, to);
    const sideCm = Math.max(...units.map(({ longestCm }) => longestCm), Math.ceil(Math.cbrt(volumeCm3)));
    parcels.unshift({ pieces: counted(units), weightG, sideCm, volumeCm3, price });
    to = from;
  }
  return parcels;
}

/** 0, then each number added to those before it. */
function sums(numbers: readonly number[]): number[] {
  const all = [0];
  for (const number of numbers) all.push((all.at(-1) ?? 0) + number);
  return all;
}

function counted(units: readonly Unit[]): PackedParcel["pieces"] {
  const found = new Map<number, number>();
  for (const { index } of units) found.set(index, (found.get(index) ?? 0) + 1);
  return [...found].map(([index, quantity]) => ({ index, quantity }));
}
