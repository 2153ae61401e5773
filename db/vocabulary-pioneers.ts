/** Closed lists of pioneers and the work they give; they go with those of vocabulary.ts. Pure: safe in the browser. */

/** What a pioneer does for the people of her team. */
export const pioneerOffers = ["trains", "advises", "gives-work", "sells-for"] as const;
export type PioneerOffer = (typeof pioneerOffers)[number];
/**
 * A pioneer and an applicant who may work together: an officer proposed it, the pioneer offered a place, the applicant took
 * it. The other four are ends.
 */
export const linkStates = ["proposed", "offered", "active", "declined", "lapsed", "ended"] as const;
export type LinkState = (typeof linkStates)[number];
/** Whose word it was. */
export const linkSides = ["pioneer", "applicant", "office", "clock"] as const;
export type LinkSide = (typeof linkSides)[number];

/** Piece work a pioneer gives to somebody of her team. Rework: what was delivered goes back to her hands; the last three are ends. */
export const workOrderStates = [
  ...(["drafted", "offered", "accepted", "material-given", "delivered", "rework", "inspected", "paid"] as const),
  ...(["settled", "declined", "cancelled"] as const),
] as const;
export type WorkOrderState = (typeof workOrderStates)[number];
export const materialUnits = ["g", "m", "piece"] as const;
export type MaterialUnit = (typeof materialUnits)[number];
/** How piece work was paid: outside our rails. */
export const workPayWays = ["cash", "card", "bank", "other"] as const;
export type WorkPayWay = (typeof workPayWays)[number];

/** What is known of a county: what it is good at, what grows there, what people can do, what is missing. */
export const regionalKinds = ["advantage", "material", "skill", "gap"] as const;
export type RegionalKind = (typeof regionalKinds)[number];
