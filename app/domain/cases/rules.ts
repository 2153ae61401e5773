import type { CasePart, Stage } from "#db/vocabulary.ts";
import { caseParts, stages } from "#db/vocabulary.ts";

/** Stages that end a case. */
export const lastStages: readonly Stage[] = ["graduated", "dropped-out"];

/** A stage and when it was reached. */
export type Reached = Readonly<{ stage: Stage; at: Date }>;

/**
 * Where a case stands: the end that came last if it has ended, otherwise the furthest stage reached, whatever the order in
 * which they came. Null where nothing was reached.
 */
export function standing(reached: readonly Reached[]): Reached | null {
  const further = (one: Reached, other: Reached) => {
    const [a, b] = [lastStages.includes(one.stage), lastStages.includes(other.stage)];
    if (a !== b) return a;
    if (a) return one.at >= other.at;
    return stages.indexOf(one.stage) > stages.indexOf(other.stage);
  };
  return reached.reduce<Reached | null>((best, one) => (best === null || further(one, best) ? one : best), null);
}

/** What somebody may read of a case who comes to it by several ways; in the file's order. */
export function partsOf(ways: readonly (readonly CasePart[])[]): CasePart[] {
  return caseParts.filter((part) => ways.some((way) => way.includes(part)));
}

/** A stage by what stands in an address; undefined for anything else. */
export const stageOf = (text: string | null): Stage | undefined => stages.find((stage) => stage === text);

/** How long one opening of a file lasts: what is looked into again within it is not written into the log again. */
export const openingMinutes = 10;

/** Why somebody opens what is sealed in a file. A choice and not a text, so that the log holds nothing about the person. */
export const openingReasons = ["call", "visit", "identity-check", "correction", "complaint"] as const;
export type OpeningReason = (typeof openingReasons)[number];

/** A phone number as it stands in a file before it is opened: enough to know which of her numbers it is. */
export const maskedPhone = (phone: string): string => `•••• ${phone.slice(-2)}`;

/** Why an officer puts something right. A choice and not a text, so that the log holds nothing about the person. */
export const correctionReasons = ["at-her-wish", "document-seen", "slip", "roster-wrong"] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** What of a file an officer may put right. */
export const correctable = [
  ...(["name", "sex", "birthDate", "county", "place", "occupation", "skills", "tools", "weeklyHours"] as const),
] as const;
export type Correctable = (typeof correctable)[number];
