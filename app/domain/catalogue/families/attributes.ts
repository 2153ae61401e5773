import { z } from "zod";
import { type Attribute, choicesOf, type Family, typedAttributes } from "./families.ts";
import { type Attributes, readTyped } from "./typed.ts";

/** Knots in a square metre from the raj count and its base in centimetres: (raj × 100 / base)², rounded. */
export function knotsPerM2(raj: number, rajBaseCm: number): number {
  return Math.round(((raj * 100) / rajBaseCm) ** 2);
}

/** What a form is about when it asks for some of a family's attributes only. */
type Part = {
  /** The attributes it asks for; all of them otherwise. */
  asked?: readonly Attribute[];
  /** What the others hold. */
  held?: Attributes;
};

/**
 * The schema of a family's form, made from its typed attributes: takes texts in any digits, gives values as they are
 * kept. What was left empty is left out (`missingAttributes` says what still must be said); what was said must be
 * possible, also beside what is held from other forms. Faults are codes at the attribute's key, always one that was asked.
 */
export function attributeSchemaOf(
  family: Family,
  { asked = typedAttributes(family), held = {} }: Part = {},
): z.ZodType<Attributes, unknown> {
  const keys = new Set(asked.map(({ key }) => key));
  return z.unknown().transform((raw, issues) => {
    const typed = typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
    const attributes: Record<string, Attributes[string]> = {};
    for (const { key } of typedAttributes(family))
      if (!keys.has(key) && held[key] !== undefined) attributes[key] = held[key];
    let faults = 0;
    const fault = (path: string[], message: string) => {
      faults++;
      issues.addIssue({ code: "custom", path, message });
    };
    for (const attribute of asked) {
      const read = readTyped(attribute, typed[attribute.key]);
      if ("fault" in read) fault(read.part ? [attribute.key, read.part] : [attribute.key], read.fault);
      else if ("value" in read) attributes[attribute.key] = read.value;
    }
    if (faults > 0) return z.NEVER;
    for (const { among, code } of contradictions(family, attributes)) {
      const key = among.find((one) => keys.has(one));
      if (key) fault([key], code);
    }
    return faults > 0 ? z.NEVER : withDerived(family, attributes);
  });
}

function withDerived(family: Family, attributes: Record<string, Attributes[string]>): Attributes {
  const { raj, rajBaseCm } = attributes;
  const counts = family.attributes.some((attribute) => attribute.key === "knotsPerM2");
  if (!counts || typeof raj !== "number" || typeof rajBaseCm !== "number") return attributes;
  return { ...attributes, knotsPerM2: knotsPerM2(raj, rajBaseCm) };
}

/** What cannot be true together: the attributes concerned, the one to be told first, and what is wrong. */
type Contradiction = { among: readonly string[]; code: string };

/** What cannot be true together, by the families' own rules. */
function contradictions(family: Family, attributes: Attributes): Contradiction[] {
  const { sizeClass, widthCm, lengthCm, technique, faces, sourceLang, targetLang, drying, dryTempC } = attributes;
  const { raj, rajBaseCm, harvestMonth, bestBefore, labReportDate } = attributes;
  const faults: Contradiction[] = [];
  const say = (code: string, ...among: string[]) => faults.push({ code, among });
  if (typeof sizeClass === "string" && typeof widthCm === "number" && typeof lengthCm === "number") {
    const attribute = family.attributes.find((one) => one.key === "sizeClass");
    const size = attribute && choicesOf(attribute).find((choice) => choice.id === sizeClass);
    const inside = (value: number, range: readonly number[] | undefined) =>
      !range || (value >= range[0]! && value <= range[1]!);
    if (size && (!inside(widthCm, size.widthCm) || !inside(lengthCm, size.lengthCm)))
      say("attribute.size-class", "sizeClass", "widthCm", "lengthCm");
    else if (sizeClass === "kenareh" && lengthCm < 3 * widthCm)
      say("attribute.kenareh", "lengthCm", "widthCm", "sizeClass");
  }
  if (technique === "verni" && faces === "two") say("attribute.verni-face", "faces", "technique");
  if (sourceLang !== undefined && sourceLang === targetLang) say("attribute.same-language", "targetLang", "sourceLang");
  if (drying === "dryer" && dryTempC === undefined) say("attribute.dryer", "dryTempC", "drying");
  if (isBefore(bestBefore, harvestMonth)) say("attribute.best-before", "bestBefore", "harvestMonth");
  if (isBefore(labReportDate, harvestMonth)) say("attribute.report-date", "labReportDate", "harvestMonth");
  const knots = family.attributes.find((attribute) => attribute.key === "knotsPerM2");
  if (
    knots?.max !== undefined &&
    typeof raj === "number" &&
    typeof rajBaseCm === "number" &&
    knotsPerM2(raj, rajBaseCm) > knots.max
  ) {
    say("attribute.knots", "raj", "rajBaseCm");
  }
  return faults;
}

/** A day (`2026-08-31`) that lies before a month (`2026-08`) in either calendar: the Persian month begins up to 26 days before its fifteenth. */
function isBefore(day: unknown, month: unknown): boolean {
  if (typeof day !== "string" || typeof month !== "string") return false;
  return Date.parse(`${month}-15T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`) > 26 * 86_400_000;
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

/** The attributes whose values keep goods from the badge: outside a limit, or gathered wild without a permit. */
export function costlyAttributes(family: Family, attributes: Attributes): string[] {
  const wild = attributes.source === "wild" && attributes.collectionPermit === undefined;
  return [...qualityWarnings(family, attributes).map(({ attribute }) => attribute.key), ...(wild ? ["source"] : [])];
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
