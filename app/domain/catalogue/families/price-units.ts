import type { AvailabilityKind, PriceUnit } from "#db/vocabulary.ts";
import { priceUnits } from "#db/vocabulary.ts";
import { attributeOf, choicesOf, type Family } from "./families.ts";

/** Units that are weighed or cut off, not counted: a quantity of them is so many kilograms or square metres. */
export const measures: ReadonlySet<PriceUnit> = new Set(["kg", "m2"]);

/**
 * What a price may be for: the family says it, services in the choices of their attribute `unit`. What there is only one
 * of has a price for the whole of it, never for a measure.
 */
export function priceUnitsOf(family: Family, availability: AvailabilityKind): readonly PriceUnit[] {
  const unit = attributeOf(family, "unit");
  if (unit) return choicesOf(unit).flatMap(({ id }) => priceUnits.find((one) => one === id) ?? []);
  return (family.priceUnits ?? ["item"]).filter((one) => availability !== "unique" || !measures.has(one));
}
