import type { ConsignmentState } from "#db/vocabulary.ts";

/** What a seller, or her cooperative for her, may do with a consignment. */
export type DeskAct = "accept" | "pack" | "ship" | "delay" | "split" | "decline" | "collect" | "refuse";

type Standing = {
  status: ConsignmentState;
  /** Pieces of all its lines. */
  pieces: number;
  /** The seller takes the money at the door. */
  atDoor: boolean;
  /** It is the asker's own, not one she sends for somebody. */
  own: boolean;
};

const byState: Readonly<Record<ConsignmentState, readonly DeskAct[]>> = {
  "awaiting-payment": [],
  new: ["accept", "decline"],
  accepted: ["pack", "ship", "delay", "split", "decline"],
  packed: ["ship", "pack", "delay", "decline"],
  shipped: ["collect", "refuse"],
  delivered: [],
  cancelled: [],
};

/** What may be done now, the next step of its way first. Commands and screens ask the same table. */
export function actsOn({ status, pieces, atDoor, own }: Standing): DeskAct[] {
  return byState[status].filter((act) => {
    if (act === "split") return pieces > 1;
    if (act === "decline") return own;
    if (act === "collect" || act === "refuse") return atDoor;
    return true;
  });
}

/** States in which a consignment is packed and addressed, so that its papers are printed. */
export const printedStates: readonly ConsignmentState[] = ["accepted", "packed", "shipped"];

/** A buyer's name, number and address are shown this long after the parcel reached her; of what was called off, not at all. */
export const addressDays = 30;

/** The latest day a delay may name, counted from today: beyond it the buyer should decide anew. */
export const longestDelayDays = 180;

/** Why something leaves later than was promised. */
export const delayReasons = ["materials", "drying", "illness", "damaged", "weather", "carrier", "other"] as const;
export type DelayReason = (typeof delayReasons)[number];

/** Why a seller cannot keep an order. */
export const declineReasons = ["damaged", "materials", "illness", "price-wrong", "sold-elsewhere", "other"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** A delay's reason as it is kept: one of the list, and what she added in her own words. */
export function delayNote(reason: DelayReason, words: string): string {
  return words ? `${reason}: ${words}` : reason;
}

/** The two halves of what was kept; whatever is not of the list is all her own words. */
export function readDelayNote(note: string): { reason: DelayReason | null; words: string } {
  const [, code = "", words = ""] = /^([a-z-]+)(?:: ([\s\S]*))?$/.exec(note) ?? [];
  const reason = delayReasons.find((one) => one === code) ?? null;
  return reason ? { reason, words } : { reason: null, words: note };
}
