import type { CasePart } from "#db/vocabulary.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";

/** What a body has to read to do a task; the asking officer may give less or more, never more than she reads herself. */
export const partsForTask: Record<ShareTask, readonly CasePart[]> = {
  help: ["contact", "application", "services"],
  assess: ["application", "evidence", "assessment"],
  train: ["contact", "application", "training"],
  counsel: ["contact", "application", "counselling"],
  inspect: ["contact", "evidence", "shop", "visits"],
};

/** Where a case that was given to another body stands. */
export const shareStates = ["asked", "accepted", "done", "partly", "impossible", "declined", "taken-back"] as const;
export type ShareState = (typeof shareStates)[number];

/** A share's state, read off what has happened to it. */
export function stateOf(share: {
  acceptedAt: string | null;
  endedAt: string | null;
  outcome: string | null;
}): ShareState {
  if (share.endedAt) return shareStates.find((state) => state === share.outcome) ?? "taken-back";
  return share.acceptedAt ? "accepted" : "asked";
}

/** At most so many cases are handed over in one go: as many as somebody can look through before she presses. */
export const mostAtOnce = 500;
