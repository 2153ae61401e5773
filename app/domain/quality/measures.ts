import { qualityWarnings } from "#app/domain/catalogue/families/attributes.ts";
import { type Attribute, attributeOf, type Family, typedAttributes } from "#app/domain/catalogue/families/families.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import type { Allowance, Figure } from "#db/schema/quality.ts";

/** A part of what was stated, and at least so much, in the attribute's unit. */
type Share = { part: number; least: number };

/**
 * How far hand work may differ from its own description before an inspector calls it another: ours, where no standard says
 * it. By unit, and by attribute where the unit is none or says too little. What is in neither cannot be measured on a piece
 * (months of weaving, height of a meadow).
 */
const byUnit: Readonly<Record<string, Share>> = {
  cm: { part: 0.02, least: 0.5 },
  mm: { part: 0.1, least: 0.2 },
  "knots per base length": { part: 0.05, least: 1 },
  "g/100 g": { part: 0.05, least: 0.2 },
  "mg/kg": { part: 0.1, least: 1 },
  "meq/kg": { part: 0.1, least: 1 },
  "mS/cm": { part: 0.1, least: 0.02 },
  "DN (Schade)": { part: 0.1, least: 1 },
};
const byKey: Readonly<Record<string, Share>> = {
  threadsPer10Cm: { part: 0.05, least: 1 },
  stitchesPerInch: { part: 0.1, least: 0.5 },
  fructoseGlucose: { part: 0.05, least: 0.05 },
  moisturePct: { part: 0.05, least: 0.2 },
};

/** Tolerable deficiency of a package by its nominal grams: [up to, grams, percent], OIML R 87:2016, table 2. */
const deficiencies: readonly (readonly [number, number | null, number])[] = [
  [50, null, 9],
  [100, 4.5, 0],
  [200, null, 4.5],
  [300, 9, 0],
  [500, null, 3],
  [1000, 15, 0],
  [10_000, null, 1.5],
  [15_000, 150, 0],
  [50_000, null, 1],
];

const shareOf = ({ key, unit }: Attribute): Share | undefined => byKey[key] ?? byUnit[unit ?? ""];

/** The particulars of a family that can be measured on a piece or a lot. */
export const measurable = (family: Family): readonly Attribute[] =>
  family.kind === "goods"
    ? typedAttributes(family).filter((one) => !one.oneOf && (one.unit === "g" || shareOf(one) !== undefined))
    : [];

/** By how much a figure may differ from a stated one. A package may hold more than it says; less, as far as R 87 tolerates. */
export function allowanceOf(attribute: Attribute, stated: number): Allowance {
  if (attribute.unit === "g") {
    const [, grams, percent] = deficiencies.find(([to]) => stated <= to) ?? deficiencies.at(-1)!;
    return { below: grams ?? rounded((stated * percent) / 100), above: null };
  }
  const share = shareOf(attribute);
  const by = share ? Math.max(share.least, rounded(stated * share.part)) : 0;
  return { below: by, above: by };
}

/** What was measured, judged by what the listing states and by the limit a standard sets for it. */
export function judged(family: Family, attributes: Attributes, key: string, value: number): Figure {
  const attribute = attributeOf(family, key);
  const held = attributes[key];
  const stated = typeof held === "number" ? held : null;
  const free = { below: null, above: null };
  const { below, above } = attribute && stated !== null ? allowanceOf(attribute, stated) : free;
  const away = stated === null ? 0 : rounded(value - stated);
  const differs = (below !== null && away < -below) || (above !== null && away > above);
  const beyondLimit = qualityWarnings(family, { ...attributes, [key]: value }).some((one) => one.attribute.key === key);
  return { key, value, stated, below, above, verdict: differs || beyondLimit ? "outside" : "within" };
}

/** Without what binary fractions leave behind: 2 % of 120 is 2.4. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;
