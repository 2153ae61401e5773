import { addDays, addWorkingDays, type IsoDate, type WorkingDays } from "#app/platform/calendar.ts";
import type { Currency } from "#db/vocabulary.ts";

/** Whom the market owes: a shop its sales, a body its share. */
export type Payee = { kind: "shop" | "body"; id: string };

/** So long a new account only waits: whoever's session was stolen has this time to call it off (reliability A21). */
export const waitingHours = 72;

/** Rails that pay sellers by themselves: their part of what came by these goes by transfers, never by bank. */
export const railsThatPayOut = ["stripe"] as const;

/** A batch takes no more parts than this; the rest is in the next. */
export const mostParts = 500;

/** One payee's money of one delivered consignment, and what decides when it may go. Amounts in minor units. */
export type Part = {
  consignmentId: string;
  orderNumber: string;
  payee: Payee;
  currency: Currency;
  /** What the books owe her of it. */
  amount: bigint;
  /** How much of it is in a batch or paid, and whether its first piece is. */
  taken: bigint;
  begun: boolean;
  deliveredOn: IsoDate;
  /** The longest term of withdrawal among its lines. */
  workingDays: number;
  openProblem: boolean;
  /** A cooperative's part of what was paid at the door: its seller has not handed it over yet. */
  withSeller: boolean;
};

export type Terms = { minAmount: bigint; reserveBps: number; reserveDays: number };

/** Whether there is an account to pay to: one in force, one that waits (from that day on), or none. */
export type AccountNow = { inForce: boolean; waitsUntil: IsoDate | null };

export type HeldReason = "problem" | "window" | "with-seller" | "no-account" | "account-waits" | "reserve";

/** What may be paid of a part, or why it may not and from which day on, where a day is known. */
export type Slice = { amount: bigint } & (
  | { state: "due"; reason: null; day: IsoDate }
  | { state: "held"; reason: HeldReason; day: IsoDate | null }
);

/** The first day on which nothing of it can be sent back any more; the last day of the term is still the buyer's. */
export function firstDay(part: Pick<Part, "deliveredOn" | "workingDays">, country: WorkingDays): IsoDate {
  if (part.workingDays === 0) return part.deliveredOn;
  return addDays(addWorkingDays(part.deliveredOn, part.workingDays, country), 1);
}

/** Splits what is left of a part into what is due and what is held, each with its reason and day; nothing if all is taken. */
export function slicesOf(
  part: Part,
  { today, terms, account, country }: { today: IsoDate; terms: Terms; account: AccountNow; country: WorkingDays },
): Slice[] {
  const left = part.amount - part.taken;
  if (left <= 0n) return [];
  const held = (reason: HeldReason, day: IsoDate | null = null, amount = left): Slice => ({
    amount,
    state: "held",
    reason,
    day,
  });
  if (part.openProblem) return [held("problem")];
  const from = firstDay(part, country);
  if (today < from) return [held("window", from)];
  if (part.withSeller) return [held("with-seller")];
  if (!account.inForce) return [account.waitsUntil ? held("account-waits", account.waitsUntil) : held("no-account")];
  const due = (amount: bigint): Slice => ({ amount, state: "due", reason: null, day: from });
  const until = addDays(from, terms.reserveDays);
  if (today >= until) return [due(left)];
  const kept = (part.amount * BigInt(terms.reserveBps)) / 10_000n;
  // A first piece was taken: whatever terms count today, the rest of it is the reserve.
  if (part.begun || kept >= left) return [held("reserve", until)];
  return kept === 0n ? [due(left)] : [due(left - kept), held("reserve", until, kept)];
}

/** What a payee is sent: her parts, with what the books moved besides, less what she owes; null while it is less than the least. */
export function settle(facts: { gross: bigint; other: bigint; owes: bigint; minAmount: bigint }) {
  const { gross, other, owes } = facts;
  const before = gross + other;
  if (before <= 0n) return null;
  const netted = owes <= 0n ? 0n : owes < before ? owes : before;
  const amount = before - netted;
  return amount > 0n && amount >= facts.minAmount ? { netted, amount } : null;
}

/** What a row is called in the bank's file and when its result comes back: the end of its id. */
export const rowCode = (itemId: string): string => itemId.slice(-12).toUpperCase();

/** What the bank made of a line: paid under its reference, or not, with a reason. */
export type Outcome = { kind: "paid"; reference: string } | { kind: "failed"; reason: string };
