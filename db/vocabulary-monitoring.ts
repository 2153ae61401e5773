/** Closed lists of looking after people and of what became of them, as db/vocabulary.ts has the others. Pure: safe in the browser. */

/** How somebody is followed after her registration: an officer goes to see, or she answers for herself. */
export const followUpKinds = ["visit", "check-in"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** What a follow-up asks first: is she at work. */
export const workingAnswers = ["yes", "some", "no"] as const;
export type WorkingAnswer = (typeof workingAnswers)[number];

export const hindrances = [
  ...(["none", "no-buyers", "price", "material", "money", "tools", "skill", "time"] as const),
  ...(["health", "family", "line", "other"] as const),
] as const;
export type Hindrance = (typeof hindrances)[number];

/** What the market sees by itself and an officer should know of. */
export const alertKinds = ["no-sale", "late-orders", "complaints", "check-in-missed"] as const;
export type AlertKind = (typeof alertKinds)[number];

export const interventionKinds = ["call", "visit", "mentor", "training", "other"] as const;
export type InterventionKind = (typeof interventionKinds)[number];

/** Why people leave the programme. */
export const leavingReasons = [
  ...(["insured-work", "no-market", "low-income", "no-material", "health"] as const),
  ...(["family", "moved", "unreachable", "other"] as const),
] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** What a target of the programme is set for. */
export const targetDimensions = ["all", "occupation", "county", "level", "sex"] as const;
export type TargetDimension = (typeof targetDimensions)[number];
