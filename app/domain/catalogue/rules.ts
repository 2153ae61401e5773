import { Refusal } from "#app/platform/errors.ts";
import { foldForSearch } from "#app/platform/text.ts";
import type { AvailabilityKind, ProductState, RevisionState } from "#db/vocabulary.ts";
import { missingAttributes, qualityWarnings } from "./families/attributes.ts";
import type { Family } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";

/** Which state may follow which: for commands, screens and the check of invariant I10. A returned listing is a draft with a note. */
export const productMoves: Readonly<Record<ProductState, readonly ProductState[]>> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["published", "draft", "withdrawn"],
  published: ["submitted", "withdrawn"],
  withdrawn: ["submitted"],
};

/** The same for changes to a listing that is out. What an officer gave back may be sent again; two states are ends. */
export const revisionMoves: Readonly<Record<RevisionState, readonly RevisionState[]>> = {
  open: ["submitted", "dropped"],
  submitted: ["accepted", "returned", "dropped"],
  returned: ["submitted", "dropped"],
  accepted: [],
  dropped: [],
};

export function mayMoveProduct(from: ProductState, to: ProductState): boolean {
  return productMoves[from].includes(to);
}

export function mustMoveProduct(from: ProductState, to: ProductState): void {
  if (!mayMoveProduct(from, to)) throw new Refusal("catalogue.cannot-move");
}

/** @throws Refusal */
export function mustMoveRevision(from: RevisionState, to: RevisionState): void {
  if (!revisionMoves[from].includes(to)) throw new Refusal("catalogue.cannot-move");
}

/** So that a buyer sees the front, the close-up and the back; and a page still opens on a slow line. */
export const leastPhotos = 3;
export const mostPhotos = 8;

/** What a maker keeps at the very least, in percent; a cooperative may agree more with her, never less. */
export const leastMakerSharePercent = 50;
/** Hers unless she says otherwise: without a cooperative all but what market and programme may take. */
export const usualMakerShareBps = { alone: 9400, member: 8500 } as const;

/** What a listing is judged by before it is sent to review. */
export type ListingFacts = {
  family: Family;
  attributes: Attributes;
  titleFa: string;
  /** What is said of it in words, by the fields that hold them. */
  texts: Readonly<Record<string, string>>;
  priceIrr: bigint | null;
  photoCount: number;
  weightG: number | null;
  shopOpen: boolean;
  verified: boolean;
};

/** One thing a listing lacks: the code says it, `field` is where it is mended (none: not in the listing). */
export type Gap = { code: string; on: "form" | "photos" | "shop"; field?: string };

/** Everything that stands between a listing and its review, in the order of the form. */
export function gapsOf(facts: ListingFacts): Gap[] {
  const gaps: Gap[] = [];
  if (!facts.verified) gaps.push({ code: "gap.verified", on: "shop" });
  if (!facts.shopOpen) gaps.push({ code: "gap.shop", on: "shop" });
  if (facts.titleFa === "") gaps.push({ code: "gap.title", on: "form", field: "titleFa" });
  for (const attribute of missingAttributes(facts.family, facts.attributes)) {
    const part = attribute.type === "place" ? ".county" : "";
    gaps.push({ code: "gap.attribute", on: "form", field: `attributes.${attribute.key}${part}` });
  }
  if (facts.priceIrr === null) gaps.push({ code: "gap.price", on: "form", field: "priceToman" });
  if (facts.family.kind === "goods" && facts.weightG === null)
    gaps.push({ code: "gap.weight", on: "form", field: "weightG" });
  const natural = qualityWarnings(facts.family, facts.attributes).length > 0 ? saidNatural(facts.texts) : null;
  if (natural) gaps.push({ code: "gap.natural", on: "form", field: natural });
  if (facts.photoCount < leastPhotos) gaps.push({ code: "gap.photos", on: "photos", field: "photos" });
  return gaps;
}

/** The field that calls the goods natural, or null: a word that goods outside their standard's limit may not bear. */
function saidNatural(texts: Readonly<Record<string, string>>): string | null {
  const says = (text: string) => /طبیعی|(?<![a-z])natural(ly)?(?![a-z])/.test(foldForSearch(text));
  return Object.entries(texts).find(([, text]) => says(text))?.[0] ?? null;
}

/** @throws Refusal when anything is missing still */
export function mustBeSubmittable(facts: ListingFacts): void {
  const missing = gapsOf(facts).length;
  if (missing > 0) throw new Refusal("catalogue.not-ready", { count: missing });
}

/** Nobody judges her own work, whatever else she is appointed to. @throws Refusal */
export function mustNotBeOwn(makerPersonId: string | null, reviewerId: string): void {
  if (makerPersonId === reviewerId) throw new Refusal("catalogue.own-product");
}

/** Whoever looked at another version decides about something she has not seen. @throws Refusal */
export function mustBeSeen(version: number, seen: number): void {
  if (version !== seen) throw new Refusal("catalogue.changed-meanwhile");
}

/** Kinds of goods a family offers; a service is a service. */
export function availabilitiesOf(family: Family): readonly AvailabilityKind[] {
  return family.kind === "service" ? ["service"] : ["unique", "stock", "made-to-order"];
}
