import type { Locale } from "#app/platform/locale.ts";
import type { Money } from "#app/platform/money.ts";
import type { Currency } from "#db/vocabulary.ts";

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
  phone: string | null;
  email: string | null;
};

/** What a provider knows of a payment it was asked for. `ref` is its session or authority. */
export type Known = { id: string; ref: string; amount: Money };

export type Outcome =
  | { state: "open" }
  | { state: "failed" }
  /** `amount` as the provider has it, which need not be what was asked. `charge` is its id of the money itself. */
  | { state: "captured"; amount: Money; charge: string };

/** A way to be paid. Order state depends on none of them; all of them are asked the same questions. */
export type Provider = {
  readonly name: string;
  readonly currencies: readonly Currency[];
  /** Origin of its payment page, for the form-action rule of the browser. */
  readonly origin: string;
  start(asked: Asked): Promise<{ ref: string; payUrl: string }>;
  /** The provider's truth of this payment; where a rail needs it, also completes it. Safe to ask again. */
  check(known: Known): Promise<Outcome>;
  /** Sends money back. `refundId` is the idempotency key. Null: under way, ask again. */
  refund(wanted: { refundId: string; charge: string; ref: string; amount: Money }): Promise<{ ref: string } | null>;
  /** A webhook's body, believed only if its signature holds. Throws ForgedEvent. Rails without webhooks have none. */
  readEvent?(body: string, headers: Headers): Promise<ProviderEvent>;
};

export type ProviderEvent = {
  id: string;
  kind: string;
  /** The session it speaks of, if it speaks of one. The payload is a hint only: the provider is asked. */
  ref: string | null;
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
