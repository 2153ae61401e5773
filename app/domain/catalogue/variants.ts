import { Refusal } from "#app/platform/errors.ts";
import type { AvailabilityKind, Currency } from "#db/vocabulary.ts";

/** A variant as its maker sees it. Amounts are minor units as text. */
export type Variant = {
  id: string;
  nameFa: string;
  nameEn: string;
  takes: number;
  prices: Partial<Record<Currency, string>>;
  retired: boolean;
};

/** One way to buy a product, as its buyer sees it. */
export type Way = Omit<Variant, "retired" | "nameFa" | "nameEn"> & { name: string };

/** Offered at one time; more than a buyer can take in is a listing of its own. */
export const mostVariants = 12;

/** What there is only one of is bought whole, and a service by its measure. */
export function mayHaveVariants(availability: AvailabilityKind): boolean {
  return availability === "stock" || availability === "made-to-order";
}

/** @throws Refusal */
export function mustTakeVariants(availability: AvailabilityKind): void {
  if (!mayHaveVariants(availability)) throw new Refusal("variant.none-here");
}

/** Pieces of a variant that can be had of so many units; null for any number. */
export function piecesOf(units: number | null, takes: number): number | null {
  return units === null ? null : Math.floor(units / takes);
}
