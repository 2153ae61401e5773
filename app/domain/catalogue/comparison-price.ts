import type { Money } from "#app/platform/money.ts";
import type { PriceUnit } from "#db/vocabulary.ts";
import type { Family } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";

/** `exact` is false where the quotient was rounded, which the page says. */
export type ComparisonPrice = { per: "kg" | "m2"; price: Money; exact: boolean };

/**
 * What the price of one piece comes to for a kilogram or a square metre, so that a small jar and a large one, a runner
 * and a carpet, can be compared: from the net weight, or from width times length. Rounded half up to the smallest unit
 * people speak of, a toman or a cent. `takes`: so many units of what the attributes describe. Null where the family is
 * not compared, the measure is not named, or the price is for a measure, a pair or a set already.
 */
export function comparisonPrice(
  family: Family,
  attributes: Attributes,
  { price, unit, takes = 1 }: { price: Money; unit: PriceUnit; takes?: number },
): ComparisonPrice | null {
  if (unit !== "item" || !family.comparedBy) return null;
  const measure = family.comparedBy === "kg" ? weight(attributes) : area(attributes);
  if (measure === null) return null;
  const step = price.currency === "IRR" ? 10n : 1n;
  const whole = price.amount * measure.of;
  const part = measure.has * BigInt(takes) * step;
  const amount = ((2n * whole + part) / (2n * part)) * step;
  return { per: family.comparedBy, price: { amount, currency: price.currency }, exact: whole % part === 0n };
}

type Measure = { has: bigint; of: bigint };

/** Grams in a kilogram. */
function weight({ netWeightG }: Attributes): Measure | null {
  return typeof netWeightG === "number" && netWeightG > 0 ? { has: BigInt(netWeightG), of: 1_000n } : null;
}

/** In squares of a hundredth of a millimetre, for widths are typed with up to three decimals of a centimetre. */
function area({ widthCm, lengthCm }: Attributes): Measure | null {
  if (typeof widthCm !== "number" || typeof lengthCm !== "number" || widthCm <= 0 || lengthCm <= 0) return null;
  const side = (cm: number) => BigInt(Math.round(cm * 1_000));
  return { has: side(widthCm) * side(lengthCm), of: 100_000n ** 2n };
}
