import { z } from "zod";
import { type Attribute, choicesOf, type Family, typedAttributes } from "./families.ts";
import { type Attributes, readTyped } from "./typed.ts";

/** Knots in a square metre from the raj count and its base in centimetres: (raj × 100 / base)², rounded. */
export function knotsPerM2(raj: number, rajBaseCm: number): number {
  return Math.round(((raj * 100) / rajBaseCm) ** 2);
}

/**
 * The schema of a family's form, made from its typed attributes: takes texts in any digits, gives values as they are
 * kept. What was left empty is left out (`missingAttributes` says what still must be said); what was said must be
 * possible. Faults are codes at the attribute's key.
 */
export function attributeSchemaOf(family: Family): z.ZodType<Attributes, unknown> {
  return z.unknown().transform((raw, issues) => {
    const typed = typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
    const attributes: Record<string, Attributes[string]> = {};
    let faults = 0;
    const fault = (path: string[], message: string) => {
      faults++;
      issues.addIssue({ code: "custom", path, message });
    };
    for (const attribute of typedAttributes(family)) {
      const read = readTyped(attribute, typed[attribute.key]);
      if ("fault" in read) fault(read.part ? [attribute.key, read.part] : [attribute.key], read.fault);
      else if ("value" in read) attributes[attribute.key] = read.value;
    }
    if (faults > 0) return z.NEVER;
    for (const { key, code } of contradictions(family, attributes)) fault([key], code);
    return faults > 0 ? z.NEVER : withDerived(family, attributes);
  });
}

function withDerived(family: Family, attributes: Record<string, Attributes[string]>): Attributes {
  const { raj, rajBaseCm } = attributes;
  const counts = family.attributes.some((attribute) => attribute.key === "knotsPerM2");
  if (!counts || typeof raj !== "number" || typeof rajBaseCm !== "number") return attributes;
  return { ...attributes, knotsPerM2: knotsPerM2(raj, rajBaseCm) };
}

/** What cannot be true together, by the families' own rules. */
function contradictions(family: Family, attributes: Attributes): { key: string; code: string }[] {
  const { sizeClass, widthCm, lengthCm, technique, faces, sourceLang, targetLang, drying, dryTempC } = attributes;
  const { raj, rajBaseCm } = attributes;
  const faults: { key: string; code: string }[] = [];
  if (typeof sizeClass === "string" && typeof widthCm === "number" && typeof lengthCm === "number") {
    const attribute = family.attributes.find((one) => one.key === "sizeClass");
    const size = attribute && choicesOf(attribute).find((choice) => choice.id === sizeClass);
    const inside = (value: number, range: readonly number[] | undefined) =>
      !range || (value >= range[0]! && value <= range[1]!);
    if (size && (!inside(widthCm, size.widthCm) || !inside(lengthCm, size.lengthCm)))
      faults.push({ key: "sizeClass", code: "attribute.size-class" });
    else if (sizeClass === "kenareh" && lengthCm < 3 * widthCm)
      faults.push({ key: "lengthCm", code: "attribute.kenareh" });
  }
  if (technique === "verni" && faces === "two") faults.push({ key: "faces", code: "attribute.verni-face" });
  if (sourceLang !== undefined && sourceLang === targetLang)
    faults.push({ key: "targetLang", code: "attribute.same-language" });
  if (drying === "dryer" && dryTempC === undefined) faults.push({ key: "dryTempC", code: "attribute.dryer" });
  const knots = family.attributes.find((attribute) => attribute.key === "knotsPerM2");
  if (
    knots?.max !== undefined &&
    typeof raj === "number" &&
    typeof rajBaseCm === "number" &&
    knotsPerM2(raj, rajBaseCm) > knots.max
  ) {
    faults.push({ key: "raj", code: "attribute.knots" });
  }
  return faults;
}

/** The required attributes that nobody has filled in yet, in the family's order. */
export function missingAttributes(family: Family, attributes: Attributes): Attribute[] {
  return typedAttributes(family).filter((attribute) => attribute.required && attributes[attribute.key] === undefined);
}

export type QualityWarning = { attribute: Attribute; value: number; bound: "min" | "max"; limit: number };

/**
 * Values outside a standard's limit. They are shown, and keep the goods from the word «natural» and from its badge, but
 * not from the market: the laboratory and the buyer decide.
 */
export function qualityWarnings(family: Family, attributes: Attributes): QualityWarning[] {
  return family.attributes.flatMap((attribute): QualityWarning[] => {
    const { limit } = attribute;
    const value = attributes[attribute.key];
    if (!limit || typeof value !== "number") return [];
    const max = exceptionHolds(limit.exception, attributes) ? limit.exception?.max : limit.max;
    if (max !== undefined && value > max) return [{ attribute, value, bound: "max", limit: max }];
    return limit.min !== undefined && value < limit.min ? [{ attribute, value, bound: "min", limit: limit.min }] : [];
  });
}

/** `{ plant: ["alfalfa"], max: 10 }`: every named attribute has one of the named values. */
function exceptionHolds(exception: Readonly<Record<string, unknown>> | undefined, attributes: Attributes): boolean {
  if (!exception) return false;
  return Object.entries(exception).every(
    ([key, values]) => key === "max" || (Array.isArray(values) && values.includes(attributes[key])),
  );
}

/** Values a laboratory should have measured and no report is named for: shown as the maker's own word. */
export function unreported(family: Family, attributes: Attributes): Attribute[] {
  if (attributes.labReportNo !== undefined) return [];
  return family.attributes.filter((attribute) => attribute.limit && attributes[attribute.key] !== undefined);
}
