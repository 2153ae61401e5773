import type { Locale } from "#app/platform/locale.ts";
import type { Money } from "#app/platform/money.ts";
import type { Currency, Custody, DisputeState } from "#db/vocabulary.ts";

/** What a provider is asked to have paid. `paymentId` is the idempotency key: the same one twice is one payment. */
export type Asked = {
  paymentId: string;
  orderNumber: string;
  amount: Money;
  locale: Locale;
  /** One line for the provider's page and the bank statement. */
  description: string;
  /** Where the buyer's browser comes back to, paid or not. */
  returnUrl: string;
  /** The order's own page, for rails whose way to pay is told there. */
  orderUrl: string;
  phone: string | null;
  email: string | null;
};

/** What a provider knows of a payment it was asked for. `ref` is its session or authority. */
export type Known = { id: string; ref: string; amount: Money };

export type Outcome =
  | { state: "open" }
  | { state: "failed" }
  /** Nothing has come yet; the rail stands for it that the seller collects it at the door. */
  | { state: "promised" }
  /** `amount` as the provider has it, which need not be what was asked. `charge` is its id of the money itself. */
  | { state: "captured"; amount: Money; charge: string };

/** A way to be paid. Order state depends on none of them; all of them are asked the same questions. */
export type Provider = {
  /** Name of this instance, as in the table of rails; two gateways of one kind have two names. */
  readonly name: string;
  readonly currencies: readonly Currency[];
  /** Through whose hands its money goes. */
  readonly heldBy: Custody;
  /** Origin of its payment page, for the form-action rule of the browser; null where no other computer is asked. */
  readonly origin: string | null;
  /** The account a payer must be told of; a rail that needs one and has none is not offered. */
  readonly needsDetails: boolean;
  start(asked: Asked): Promise<{ ref: string; payUrl: string }>;
  /** The provider's truth of this payment; where a rail needs it, also completes it. Safe to ask again. */
  check(known: Known): Promise<Outcome>;
  /**
   * Sends money back, all of a payment or a part. `refundId` is the idempotency key. Null: under way, ask again.
   * @throws ByHand when the rail cannot send this, now or ever
   */
  refund(wanted: {
    refundId: string;
    charge: string;
    ref: string;
    amount: Money;
    /** All that was captured: some rails send back the whole or nothing. */
    captured: bigint;
    /** How often a bank has decided about this payment: what was refused beside its dispute is asked anew after it. */
    round?: number;
  }): Promise<{ ref: string } | null>;
  /** A webhook's body, believed only if its signature holds. Throws ForgedEvent. Rails without webhooks have none. */
  readEvent?(body: string, headers: Headers): Promise<ProviderEvent>;
  /** References that were paid and not yet asked about, where a rail can list them: for the reconciler. */
  unasked?(): Promise<string[]>;
  /**
   * What the provider's books hold of a stretch of time, and of `known` whatever lies outside it. A rail that lists
   * nothing is asked for each of `known`. What came to us is positive, what left negative. Its own fees and what it
   * moves from our account there to our bank are left out: the ledger keeps neither.
   */
  books?(asked: { from: Date; until: Date; known: readonly KnownMovement[] }): Promise<Movement[]>;
  /** Sellers' own accounts at the provider, where it pays out by itself. */
  accounts?: SellerAccounts;
  /** Payments that buyers' banks call back, where a rail knows such a thing. */
  disputes?: ProviderDisputes;
};

/** A movement we have asked for or booked: the provider's names of it as far as we have them, and the sum we believe in. */
export type KnownMovement = {
  subject: "payment" | "refund" | "transfer" | "dispute";
  ref: string | null;
  charge: string | null;
  amount: Money;
};

/** One movement in a provider's books. */
export type Movement = {
  subject: "payment" | "refund" | "transfer" | "dispute" | "other";
  reference: string;
  currency: string;
  /** Minor units; null where the provider says only that it is another sum than ours. */
  amount: bigint | null;
  /** Waiting: the money is there and not taken yet. Void: it is known, and no money stands for it. */
  state: "done" | "waiting" | "void";
  at: Date | null;
};

/** What a provider says of one payment that was called back, or of a part of one. */
export type ProviderDispute = {
  ref: string;
  /** Its id of the money itself, as in an outcome. */
  charge: string;
  amount: Money;
  /** The bank's reason, in the provider's own code. */
  reason: string;
  status: DisputeState;
  /** By when an answer counts. */
  evidenceDue: Date | null;
};

export type ProviderDisputes = {
  of(charge: string): Promise<ProviderDispute[]>;
  /** The newest hundred of all payments: for those whose webhooks were lost. */
  recent(): Promise<ProviderDispute[]>;
  /**
   * Hands over a photograph (JPEG) for an answer; the provider's name of it. `key` names it for a second try.
   * @throws ByHand when the provider does not take it
   */
  upload(file: { key: string; name: string; bytes: Uint8Array }): Promise<string>;
  /**
   * Answers the bank, for good. The same answer twice is one.
   * @throws ByHand when the provider takes no answer any more
   */
  answer(wanted: { ref: string; disputeId: string } & Evidence): Promise<ProviderDispute>;
};

/** What a bank is told. `carrier`, `tracking` and `shippedOn` (ISO date) speak of the parcels. */
export type Evidence = {
  text: string;
  goods: string;
  carrier: string;
  tracking: string;
  shippedOn: string | null;
  /** Files the provider has taken before, at most one for each place. */
  files: Partial<Record<EvidencePlace, string>>;
};

/** What a file is to show: that it was sent, what was said with the buyer, anything else. */
export const evidencePlaces = ["sending", "talk", "other"] as const;
export type EvidencePlace = (typeof evidencePlaces)[number];

/** What a provider says of a seller's account there. */
export type AccountState = { detailsSubmitted: boolean; transfersEnabled: boolean; payoutsEnabled: boolean };

/** Accounts of sellers at a provider, and transfers to them out of a payment that came to us. */
export type SellerAccounts = {
  /** Origin of the page where it asks a seller, for the form-action rule of the browser. */
  readonly origin: string;
  /** Makes the account of one shop; the same shop twice is one account. */
  open(seller: { shopId: string; email: string | null }): Promise<{ ref: string }>;
  /** A page, good for once and soon, where the seller gives the provider what it must know. */
  onboarding(asked: { ref: string; returnUrl: string; refreshUrl: string }): Promise<string>;
  state(ref: string): Promise<AccountState>;
  /** `transferId` is the idempotency key; the transfer waits for the payment's own money. */
  transfer(wanted: {
    transferId: string;
    account: string;
    charge: string;
    orderNumber: string;
    amount: Money;
  }): Promise<{ ref: string }>;
};

export type ProviderEvent = {
  id: string;
  kind: string;
  /** The session it speaks of, if it speaks of one. The payload is a hint only: the provider is asked. */
  ref: string | null;
  /** Our own payment by what we wrote on the provider's object, where it speaks of no session. A hint too. */
  payment?: string | null;
  /** The seller's account it speaks of. */
  account?: string | null;
  /** The money itself of a payment that was called back, where it speaks of that. */
  charge?: string | null;
};

/** Not signed by the provider, too old, or changed on the way. */
export class ForgedEvent extends Error {
  override readonly name = "ForgedEvent";
}

/** The provider did not answer, or not as agreed: nothing is known, so nothing is changed. */
export class ProviderDown extends Error {
  override readonly name = "ProviderDown";
  constructor(provider: string, cause: unknown) {
    super(`${provider} did not answer`, { cause });
  }
}

/** This rail sends nothing back by itself: a person must, and says so when it is done. */
export class ByHand extends Error {
  override readonly name = "ByHand";
}
