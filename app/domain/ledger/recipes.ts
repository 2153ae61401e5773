import { accounts } from "./accounts.ts";

/** One side of an entry: positive debits, negative credits. Minor units of `currency`. */
export type Posting = { account: string; currency: string; amount: bigint };

/** The accountant's page: each recipe turns one business fact into postings that add to nothing. */
export type Recipe =
  | "payment-received"
  | "late-payment-received"
  | "consignment-delivered"
  | "consignment-called-off"
  | "cash-collected"
  | "cash-kept"
  | "refunded"
  | "consignment-refunded"
  | "transferred"
  | "line-returned"
  | "receivable-netted"
  | "dispute-opened"
  | "dispute-won"
  | "dispute-lost"
  | "dispute-covered"
  | "paid-out"
  | "paid-out-reversed"
  | "receivable-netted-reversed";

type Sum = { orderId: string; currency: string; amount: bigint };

export function paymentReceived(fact: {
  provider: string;
  orderId: string;
  currency: string;
  amount: bigint;
}): Posting[] {
  return pair(accounts.clearing(fact.provider), accounts.buyerFunds(fact.orderId), fact.currency, fact.amount);
}

/** Paid after the hold was gone, or another sum than asked: kept apart until it is sent back. */
export function latePaymentReceived(fact: {
  provider: string;
  orderId: string;
  currency: string;
  amount: bigint;
}): Posting[] {
  return pair(accounts.clearing(fact.provider), accounts.unapplied(fact.orderId), fact.currency, fact.amount);
}

/** Money that came late has gone back. */
export function refunded(fact: Sum & { provider: string }): Posting[] {
  return pair(accounts.unapplied(fact.orderId), accounts.clearing(fact.provider), fact.currency, fact.amount);
}

/** Goods that were paid for will not come: their money waits to go back. */
export function consignmentCalledOff(fact: Sum): Posting[] {
  return pair(accounts.buyerFunds(fact.orderId), accounts.refundDue(fact.orderId), fact.currency, fact.amount);
}

/** What was due has gone back. */
export function consignmentRefunded(fact: Sum & { provider: string }): Posting[] {
  return pair(accounts.refundDue(fact.orderId), accounts.clearing(fact.provider), fact.currency, fact.amount);
}

/** The seller took a consignment's money at the door: she has it, and owes it as if the buyer had paid us. */
export function cashCollected(fact: Sum & { shopId: string }): Posting[] {
  return pair(accounts.sellerReceivable(fact.shopId), accounts.buyerFunds(fact.orderId), fact.currency, fact.amount);
}

/** Of what she took, her own part is hers to keep; what is left of her debt are the others' parts. */
export function cashKept(fact: { shopId: string; currency: string; amount: bigint }): Posting[] {
  return pair(accounts.sellerPayable(fact.shopId), accounts.sellerReceivable(fact.shopId), fact.currency, fact.amount);
}

/** A seller's part has gone to her own account at the provider, out of what the provider holds for us. */
export function transferred(fact: { provider: string; shopId: string; currency: string; amount: bigint }): Posting[] {
  return pair(accounts.sellerPayable(fact.shopId), accounts.clearing(fact.provider), fact.currency, fact.amount);
}

/** Our bank paid a seller's money, or a cooperative's share, to her own bank. */
export function paidOut(fact: { account: string; rail: string; currency: string; amount: bigint }): Posting[] {
  return pair(fact.account, accounts.clearing(fact.rail), fact.currency, fact.amount);
}

/** Of what a seller is owed, so much is kept for what she owes: both are less by it. */
export function receivableNetted(fact: { shopId: string; currency: string; amount: bigint }): Posting[] {
  return pair(accounts.sellerPayable(fact.shopId), accounts.sellerReceivable(fact.shopId), fact.currency, fact.amount);
}

/**
 * Pieces came back: each gives back its part of what goes to the buyer. Of a shop that has its money already (`gone`) it
 * is a debt, kept from what it earns later.
 */
export function lineReturned(fact: {
  orderId: string;
  currency: string;
  sellerId: string;
  senderId: string;
  gone: ReadonlySet<string>;
  parts: { maker: bigint; cooperative: bigint; programme: bigint; platform: bigint };
  cooperativeId: string | null;
  carriage: bigint;
}): Posting[] {
  const { currency, parts, gone } = fact;
  const ofShop = (id: string) => (gone.has(id) ? accounts.sellerReceivable(id) : accounts.sellerPayable(id));
  const debits = new Map<string, bigint>();
  const take = (account: string, amount: bigint) => debits.set(account, (debits.get(account) ?? 0n) + amount);
  take(ofShop(fact.sellerId), parts.maker);
  if (fact.cooperativeId) take(accounts.cooperativeShare(fact.cooperativeId), parts.cooperative);
  take(accounts.programmeFund, parts.programme);
  take(accounts.platformFee, parts.platform);
  take(ofShop(fact.senderId), fact.carriage);
  const taken = [...debits]
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]) => ({ account, currency, amount }));
  const total = taken.reduce((sum, { amount }) => sum + amount, 0n);
  return [...taken, { account: accounts.refundDue(fact.orderId), currency, amount: -total }];
}

/** A buyer's bank has called a payment back: the provider holds it no more, and nobody has lost it yet. */
export function disputeOpened(fact: Sum & { provider: string }): Posting[] {
  return pair(accounts.disputesHeld(fact.orderId), accounts.clearing(fact.provider), fact.currency, fact.amount);
}

/** The bank has decided for us: the money is back. */
export function disputeWon(fact: Sum & { provider: string }): Posting[] {
  return pair(accounts.clearing(fact.provider), accounts.disputesHeld(fact.orderId), fact.currency, fact.amount);
}

/** The bank keeps it: each account that bears a part of it is debited with that part. */
export function disputeLost(fact: { orderId: string; currency: string; parts: readonly Part[] }): Posting[] {
  return taken(accounts.disputesHeld(fact.orderId), fact.currency, fact.parts);
}

/**
 * What a lost dispute took of money that was still held for goods has now found who bears it: the goods were delivered,
 * or called off and are owed to the buyer once, not twice.
 */
export function disputeCovered(fact: { orderId: string; currency: string; parts: readonly Part[] }): Posting[] {
  return taken(accounts.buyerFunds(fact.orderId), fact.currency, fact.parts);
}

type Part = { account: string; amount: bigint };

/** The parts debited, their sum credited to one account. */
function taken(credit: string, currency: string, parts: readonly Part[]): Posting[] {
  const debit = new Map<string, bigint>();
  for (const { account, amount } of parts) debit.set(account, (debit.get(account) ?? 0n) + amount);
  const debits = [...debit]
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]) => ({ account, currency, amount }));
  const total = debits.reduce((sum, { amount }) => sum + amount, 0n);
  return [...debits, { account: credit, currency, amount: -total }];
}

/** The same the other way round: what was booked by mistake is never changed. */
export const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map((posting) => ({ ...posting, amount: -posting.amount }));

/** The buyer has it: what she paid becomes the maker's, her cooperative's, the programme's and the platform's. */
export function consignmentDelivered(fact: {
  orderId: string;
  currency: string;
  sellerId: string;
  senderId: string;
  carriage: bigint;
  lines: readonly {
    maker: bigint;
    cooperative: bigint;
    programme: bigint;
    platform: bigint;
    cooperativeId: string | null;
  }[];
}): Posting[] {
  const { currency } = fact;
  const credit = new Map<string, bigint>();
  const owe = (account: string, amount: bigint) => credit.set(account, (credit.get(account) ?? 0n) + amount);
  for (const line of fact.lines) {
    owe(accounts.sellerPayable(fact.sellerId), line.maker);
    if (line.cooperativeId) owe(accounts.cooperativeShare(line.cooperativeId), line.cooperative);
    owe(accounts.programmeFund, line.programme);
    owe(accounts.platformFee, line.platform);
  }
  // Whoever ships has paid the carrier.
  owe(accounts.sellerPayable(fact.senderId), fact.carriage);
  const credits = [...credit]
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]) => ({ account, currency, amount: -amount }));
  const total = credits.reduce((sum, posting) => sum - posting.amount, 0n);
  return [{ account: accounts.buyerFunds(fact.orderId), currency, amount: total }, ...credits];
}

function pair(debit: string, credit: string, currency: string, amount: bigint): Posting[] {
  return [
    { account: debit, currency, amount },
    { account: credit, currency, amount: -amount },
  ];
}
