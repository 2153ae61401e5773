import { type Quote, quotes } from "#app/country/carriage.ts";
import type { CountryPack } from "#app/country/pack.ts";

type Piece = {
  weightG: number | null;
  lengthCm: number | null;
  widthCm: number | null;
  heightCm: number | null;
  quantity: number;
};

/**
 * The cheapest service that takes one sender's goods as one parcel: weights add up, the longest sides count, heights
 * stack. Null when nobody takes it there.
 */
export function cheapestCarriage(
  pack: CountryPack,
  way: { fromProvince: string; toProvince: string; currency: string },
  pieces: readonly Piece[],
): Quote | null {
  const weightG = pieces.reduce((sum, piece) => sum + (piece.weightG ?? 500) * piece.quantity, 0);
  const most = (side: "lengthCm" | "widthCm") => Math.max(...pieces.map((piece) => piece[side] ?? 20));
  const heightCm = pieces.reduce((sum, piece) => sum + (piece.heightCm ?? 10) * piece.quantity, 0);
  const parcel = { ...way, weightG, dims: { lengthCm: most("lengthCm"), widthCm: most("widthCm"), heightCm } };
  return quotes(pack, parcel)[0] ?? null;
}
