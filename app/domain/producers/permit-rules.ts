import type { IsoDate } from "#app/platform/calendar.ts";
import type { PermitState } from "#db/vocabulary.ts";

/** Which state of a permit may follow which: naming it anew makes it a claim again, and an officer may correct herself. */
export const permitMoves: Readonly<Record<PermitState, readonly PermitState[]>> = {
  claimed: ["checked", "refused"],
  checked: ["claimed", "refused"],
  refused: ["claimed", "checked"],
};

/** What an officer finds. */
export const permitOutcomes = ["checked", "refused"] as const;

/** A permit runs to the end of its last day; one without a last day runs on. */
export function hasEnded(validUntil: IsoDate | null, today: IsoDate): boolean {
  return validUntil !== null && validUntil < today;
}
