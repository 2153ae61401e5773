import type { Localized } from "#app/platform/locale.ts";
import type { PriceUnit } from "#db/vocabulary.ts";
import source from "./attribute-schemas.json" with { type: "json" };

export type AttributeType =
  | "integer"
  | "decimal"
  | "boolean"
  | "text"
  | "textList"
  | "enum"
  | "enumInline"
  | "composition"
  | "date"
  | "month"
  | "place"
  | "species"
  | "bcp47";

export type Choice = Localized & {
  readonly id: string;
  readonly widthCm?: readonly number[];
  readonly lengthCm?: readonly number[];
};

/** A limit of quality: outside it the goods may be sold, but not called natural and not badged. */
export type Limit = {
  readonly min?: number;
  readonly max?: number;
  readonly exception?: { readonly max: number } & Readonly<Record<string, unknown>>;
};

/** One property of a craft's goods. `min` and `max` are what a scale can show at all; `limit` is what a standard asks. */
export type Attribute = Localized & {
  readonly key: string;
  readonly type: AttributeType;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
  readonly facet?: string;
  readonly enum?: string;
  /** Of the list named by `enum`, those that make sense here. */
  readonly only?: readonly string[];
  readonly options?: readonly Choice[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly oneOf?: readonly number[];
  readonly default?: number;
  /** Computed by us, never typed. */
  readonly derived?: string;
  readonly limit?: Limit;
  readonly standard?: string;
  readonly suggest?: readonly string[];
};

export type Family = Localized & {
  readonly id: string;
  readonly occupation: string;
  readonly kind: "goods" | "service";
  readonly unique?: boolean;
  readonly perishable?: boolean;
  readonly lot?: boolean;
  /** What a price of these goods may be for; a service's attribute `unit` says it. */
  readonly priceUnits?: readonly PriceUnit[];
  /** The measure by which pieces of unlike size are compared. */
  readonly comparedBy?: "kg" | "m2";
  readonly attributes: readonly Attribute[];
};

/** The twelve families of the founding document's occupations, with their typed attributes. */
export const families = source.families as unknown as readonly Family[];
const enums = source.enums as unknown as Readonly<Record<string, readonly Choice[]>>;
const occupations = source.occupations as unknown as readonly (Localized & { id: string; family: string })[];

/** @throws RangeError for a family there is none of: a programmer's mistake, families are never typed. */
export function familyOf(id: string): Family {
  const family = families.find((one) => one.id === id);
  if (!family) throw new RangeError(`catalogue: no family ${id}`);
  return family;
}

/** The family that people of an occupation make, or null for an occupation outside the twelve. */
export function familyOfOccupation(occupation: string): Family | null {
  return families.find((family) => family.occupation === occupation) ?? null;
}

/** Crafts that are one trade: whoever is verified in the first may list the second as well. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  translation: ["text-editing"],
  "text-editing": ["translation"],
};

/** Every family that people of an occupation may list, their own first. */
export function familiesOfOccupation(occupation: string): readonly Family[] {
  return [occupation, ...(neighbours[occupation] ?? [])].flatMap((one) => familyOfOccupation(one) ?? []);
}

export function occupationName(occupation: string): Localized | null {
  return occupations.find((one) => one.id === occupation) ?? null;
}

/** What may be chosen for an attribute of kind enum, enumInline or composition. */
export function choicesOf(attribute: Attribute): readonly Choice[] {
  const choices = attribute.options ?? enumChoices(attribute.enum ?? "");
  return attribute.only ? choices.filter(({ id }) => attribute.only?.includes(id)) : choices;
}

/** A list of choices by its own name: fibres, price units. */
export function enumChoices(name: string): readonly Choice[] {
  return enums[name] ?? [];
}

export function attributeOf(family: Family, key: string): Attribute | null {
  return family.attributes.find((attribute) => attribute.key === key) ?? null;
}

/** What people fill in: all but what is computed. */
export function typedAttributes(family: Family): readonly Attribute[] {
  return family.attributes.filter((attribute) => !attribute.derived);
}
