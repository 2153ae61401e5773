import { mayBePaidOut } from "#app/domain/payments/payout-rules.ts";
import { addWorkingDays, type IsoDate, type WorkingDays } from "#app/platform/calendar.ts";
import type { ConsignmentState, OrderState } from "#db/vocabulary.ts";

/** Why the money of a parcel stands where it stands. */
export const reasons = [
  "unpaid",
  "expired",
  "at-the-door",
  "undelivered",
  "problem",
  "return-window",
  "sent-on",
  "due",
  "with-seller",
  "refund-wanted",
  "refunded",
  "called-off",
] as const;
export type Reason = (typeof reasons)[number];

export type ParcelFacts = {
  order: OrderState;
  status: ConsignmentState;
  /** Through whose hands this order's money goes. */
  atDoor: boolean;
  deliveredOn: IsoDate | null;
  /** The longest term of withdrawal among its lines. */
  workingDays: number;
  problem: boolean;
  /** Everything owed to its sellers has gone to their accounts. */
  sent: boolean;
  refund: "wanted" | "succeeded" | "failed" | null;
};

/** The reason, and the day until which it holds where there is one. */
export function reasonOf(
  facts: ParcelFacts,
  today: IsoDate,
  country: WorkingDays,
): { reason: Reason; until: IsoDate | null } {
  const plain = (reason: Reason) => ({ reason, until: null });
  if (facts.status === "cancelled") {
    if (facts.refund === "succeeded") return plain("refunded");
    if (facts.refund) return plain("refund-wanted");
    return plain(facts.order === "cancelled" ? "expired" : "called-off");
  }
  if (facts.status === "awaiting-payment") return plain(facts.order === "cancelled" ? "expired" : "unpaid");
  if (facts.status !== "delivered") return plain(facts.atDoor ? "at-the-door" : "undelivered");
  if (facts.problem) return plain("problem");
  if (facts.atDoor) return plain("with-seller");
  if (facts.sent) return plain("sent-on");
  const deliveredOn = facts.deliveredOn ?? today;
  if (mayBePaidOut({ deliveredOn, today, workingDays: facts.workingDays }, country)) return plain("due");
  return { reason: "return-window", until: addWorkingDays(deliveredOn, facts.workingDays, country) };
}
