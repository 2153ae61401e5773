import { type Thing, thing } from "./things.ts";

/** How a card of Stripe's test list behaves. */
export interface Card {
  readonly number: string;
  readonly brand: string;
  readonly does: "pay" | "decline" | "authenticate" | "dispute";
  readonly code?: string;
  readonly declineCode?: string;
  readonly message?: string;
}

const declined = "Your card was declined.";

const cards: readonly Card[] = [
  { number: "4242424242424242", brand: "visa", does: "pay" },
  { number: "5555555555554444", brand: "mastercard", does: "pay" },
  {
    number: "4000000000000002",
    brand: "visa",
    does: "decline",
    code: "card_declined",
    declineCode: "generic_decline",
    message: declined,
  },
  {
    number: "4000000000009995",
    brand: "visa",
    does: "decline",
    code: "card_declined",
    declineCode: "insufficient_funds",
    message: "Your card has insufficient funds.",
  },
  { number: "4000002500003155", brand: "visa", does: "authenticate" },
  { number: "4000000000000259", brand: "visa", does: "dispute" },
];

/** Payment methods that Stripe offers ready made for tests. */
const ready: Readonly<Record<string, string>> = {
  pm_card_visa: "4242424242424242",
  pm_card_mastercard: "5555555555554444",
  pm_card_chargeDeclined: "4000000000000002",
  pm_card_visa_chargeDeclined: "4000000000000002",
  pm_card_visa_chargeDeclinedInsufficientFunds: "4000000000009995",
  pm_card_authenticationRequired: "4000002500003155",
  pm_card_threeDSecureRequired: "4000002500003155",
  pm_card_createDispute: "4000000000000259",
};

/** A card by its number as typed. A number not on the test list is declined, as Stripe does in test mode. */
export function cardOf(typed: string): Card {
  const number = typed.replace(/[\s-]/g, "");
  const card = cards.find((each) => each.number === number);
  if (card !== undefined) return card;
  if (!isCardNumber(number)) {
    return {
      number,
      brand: "unknown",
      does: "decline",
      code: "incorrect_number",
      message: "Your card number is incorrect.",
    };
  }
  const message = "Your card was declined. Your request was in test mode, but used a non test card.";
  return {
    number,
    brand: "unknown",
    does: "decline",
    code: "card_declined",
    declineCode: "test_mode_live_card",
    message,
  };
}

export function readyCard(method: string): Card | undefined {
  const number = ready[method];
  return number === undefined ? undefined : cardOf(number);
}

/** The payment method object of a card. Of the number only the last four digits are kept. */
export function methodOf(id: string, card: Card, name: string | null, email: string | null, created: number): Thing {
  const method = thing<
    Thing & { billing_details: { [field: string]: string | null }; card: { [field: string]: string } }
  >("payment_method", { id, created });
  return {
    ...method,
    billing_details: { ...method.billing_details, name, email },
    card: { ...method.card, brand: card.brand, display_brand: card.brand, last4: card.number.slice(-4) },
  };
}

/** Luhn's check. */
function isCardNumber(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
