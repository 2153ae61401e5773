import type { Localized } from "#app/platform/locale.ts";
import { type Attribute, type Family, familyOf } from "./families/families.ts";
import { groupsOf } from "./families/groups.ts";
import { stepWords } from "./listing-words.ts";
import type { Gap } from "./rules.ts";

/** One screen of a listing's form. `photos` has a page of its own; every other step is a form that saves its fields alone. */
export type ListingStep = {
  id: string;
  title: Localized;
  lead: Localized;
  /** The attributes it asks for; none in the steps that all crafts share. */
  attributes: readonly Attribute[];
  /** Names of its fields, an attribute's as `attributes.key`. */
  fields: readonly string[];
  /** Its fields are judged before buyers see them: once a listing is out, changing them waits for a reviewer. */
  judged: boolean;
};

const priceFields = ["priceToman", "priceEur", "priceUnit", "ready", "leadTimeDays", "makerSharePercent"];
const parcelFields = ["weightG", "lengthCm", "widthCm", "heightCm"];

/** The screens of a family's listing, in their order. */
export function listingSteps(family: Family): readonly ListingStep[] {
  const shared = (id: keyof typeof stepWords, fields: readonly string[], judged: boolean): ListingStep => ({
    id,
    ...stepWords[id],
    attributes: [],
    fields,
    judged,
  });
  return [
    shared("name", ["titleFa", "titleEn"], true),
    ...groupsOf(family).map((group) => ({
      ...group,
      fields: group.attributes.map(({ key }) => `attributes.${key}`),
      judged: true,
    })),
    shared("photos", ["photos"], false),
    shared("price", priceFields, false),
    ...(family.kind === "goods" ? [shared("parcel", parcelFields, false)] : []),
    shared("words", ["descriptionFa", "descriptionEn"], true),
  ];
}

/** The step with this id, if it is a form. */
export function formStep(family: Family, id: string): ListingStep | null {
  return listingSteps(family).find((step) => step.id === id && step.id !== "photos") ?? null;
}

/** `attributes.weaveOrigin.county` and `attributes.pile.1.of` are parts of one field. */
export function wholeField(name: string): string {
  return name.split(".").slice(0, 2).join(".");
}

/** The step in which a field, or a part of one, is filled in; null for a name that is no field. */
export function stepOfField(family: Family, name: string): ListingStep | null {
  return listingSteps(family).find((step) => step.fields.includes(wholeField(name))) ?? null;
}

/** Marks at fields that a listing of this family has; others nobody would ever see. */
export function knownMarks(family: string, marks: Readonly<Record<string, string>>): Record<string, string> {
  const fields = new Set(listingSteps(familyOf(family)).flatMap((step) => step.fields));
  return Object.fromEntries(Object.entries(marks).filter(([name]) => fields.has(name)));
}

/** The step after (or before) this one; null at the end. */
export function stepBeside(family: Family, id: string, by: 1 | -1): ListingStep | null {
  const steps = listingSteps(family);
  return steps[steps.findIndex((step) => step.id === id) + by] ?? null;
}

/** How a step stands: what it lacks, what a reviewer wrote at its fields, and whether anything stands in it. */
export type StepState = { id: string; title: Localized; gaps: number; marks: number; begun: boolean };

/** @param held the names of fields that hold something */
export function stepStates(
  family: Family,
  { gaps, marks, held }: { gaps: readonly Gap[]; marks: Readonly<Record<string, string>>; held: ReadonlySet<string> },
): StepState[] {
  const within = (step: ListingStep, name: string | undefined) =>
    name !== undefined && step.fields.includes(wholeField(name));
  return listingSteps(family).map((step) => ({
    id: step.id,
    title: step.title,
    gaps: gaps.filter((gap) => within(step, gap.field)).length,
    marks: Object.keys(marks).filter((name) => within(step, name)).length,
    begun: step.fields.some((name) => held.has(name)),
  }));
}
