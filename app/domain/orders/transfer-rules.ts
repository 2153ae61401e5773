import type { OrderState } from "#db/vocabulary.ts";

/**
 * Why a photograph of a transfer may not be sent now, or null. An order that was let go still takes one: whoever paid too
 * late must be able to say so, and gets her money back.
 */
export function proofFault(order: {
  status: OrderState;
  /** A payment by transfer that nobody has found yet. */
  open: boolean;
  waiting: boolean;
}): "transfer.paid" | "transfer.other-rail" | "transfer.waiting" | null {
  if (order.status === "confirmed" || order.status === "completed") return "transfer.paid";
  if (!order.open) return "transfer.other-rail";
  return order.waiting ? "transfer.waiting" : null;
}

/** What becomes of money once it is matched to an order: the order stands, or all of it goes back. */
export type MatchOutcome = "confirms" | "differs" | "late";

export function outcomeOf(order: { status: OrderState; total: bigint }, amount: bigint): MatchOutcome {
  if (order.status !== "awaiting-payment") return "late";
  return amount === order.total ? "confirms" : "differs";
}

type Wanted = { number: string; amount: bigint; reference: string };
type Found = { amount: bigint; reference: string; description: string };

const plain = (text: string) => text.toUpperCase().replace(/[\s-]/g, "");

/**
 * How well money on our account fits an order that waits for some: its number written with it counts most, then the
 * bank's reference as the buyer gave it, then the sum. 0 is no suggestion.
 */
export function likeness(wanted: Wanted, found: Found): number {
  const sameSum = wanted.amount === found.amount ? 1 : 0;
  const named = plain(found.description).includes(plain(wanted.number)) ? 4 : 0;
  const referred = wanted.reference !== "" && plain(wanted.reference) === plain(found.reference) ? 2 : 0;
  return named + referred + sameSum;
}

/** The likely ones, likeliest first; equally likely ones in the order in which they came. */
export function suggestions<One extends Found>(wanted: Wanted, found: readonly One[]): One[] {
  return found
    .map((one) => ({ one, like: likeness(wanted, one) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .map(({ one }) => one);
}
