import type { BodyServiceKind, BodyServiceOutcome } from "#db/vocabulary-bodies.ts";

/** What can come of each kind of service; `dropped` of any: she or the body let it go. */
export const outcomesOf: Record<BodyServiceKind, readonly BodyServiceOutcome[]> = {
  mentoring: ["done", "dropped"],
  exhibition: ["attended", "sold", "dropped"],
  loan: ["granted", "refused", "dropped"],
  "micro-credit": ["granted", "refused", "dropped"],
};

/** Fewer people than these are not told apart in statistics: a cell of three in a village is three names. */
export const smallCell = 5;

/** A count as it may be shown: null where it stands for too few people to be told. */
export const shownCount = (count: number): number | null => (count > 0 && count < smallCell ? null : count);
