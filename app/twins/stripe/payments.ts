import { table } from "../store.ts";
import { platform, post, transact } from "./books.ts";
import { type Card, cardOf, methodOf, readyCard } from "./cards.ts";
import { needCurrency } from "./currencies.ts";
import { openDispute } from "./disputes.ts";
import { invalid, refused, StripeError } from "./errors.ts";
import { choice, flag, integer, metadata, needInteger, text } from "./params.ts";
import { type Charge, charges, type Intent, intents, type Json, methods, thing } from "./things.ts";
import { type Call, change, find, newId, type World } from "./world.ts";

/** Which test card stands behind a payment method; numbers that are not on the test list are never written. */
const numbers = table<string>("card_numbers");

/** How an attempt to pay ended. A decline is an answer, not an exception: it leaves its traces. */
export type Outcome =
  | { ended: "paid"; intent: Intent }
  | { ended: "authenticate"; intent: Intent }
  | { ended: "declined"; intent: Intent; error: StripeError };

export interface Payer {
  readonly card: Card;
  readonly name: string | null;
  readonly email: string | null;
  /** True once the payer has passed the authentication page. */
  readonly authenticated?: boolean;
  /** What is really taken, where a fault makes it another amount than asked. */
  readonly taken?: number;
}

/** The processing fee: 1.5 % and 25 minor units, never more than the payment. */
export function feeOf(amount: number): number {
  return Math.min(amount, Math.floor((amount * 15 + 500) / 1000) + 25);
}

export function newIntent(world: World, fields: Partial<Intent> & { amount: number; currency: string }): Intent {
  const id = newId("pi");
  const intent = thing<Intent>("payment_intent", {
    id,
    created: world.now,
    client_secret: newId(`${id}_secret`),
    ...fields,
  });
  world.store.put(intents, id, intent);
  world.emit("payment_intent.created", intent);
  return intent;
}

export function createIntent(call: Call): Intent {
  const currency = needCurrency(call.params);
  const amount = needInteger(call.params, "amount", "amount", 50);
  const intent = newIntent(call, {
    amount,
    currency,
    capture_method: choice(call.params, "capture_method", ["automatic", "automatic_async", "manual"]),
    description: text(call.params, "description") ?? null,
    metadata: metadata(call.params),
    receipt_email: text(call.params, "receipt_email") ?? null,
    transfer_group: text(call.params, "transfer_group") ?? null,
  });
  const method = text(call.params, "payment_method");
  const ready = method === undefined ? intent : withMethod(call, intent, method);
  return flag(call.params, "confirm") ? confirm(call, ready) : ready;
}

export function confirmIntent(call: Call): Intent {
  const intent = find(call, intents, "payment_intent", call.ids[0]!);
  const method = text(call.params, "payment_method");
  return confirm(call, method === undefined ? intent : withMethod(call, intent, method));
}

function confirm(call: Call, intent: Intent): Intent {
  const number = intent.payment_method === null ? undefined : call.store.get(numbers, intent.payment_method);
  if (number === undefined) {
    throw refused("You cannot confirm this PaymentIntent because it's missing a payment method.", "parameter_missing");
  }
  const returned = change(call, intents, intent, { return_url: text(call.params, "return_url") ?? null });
  const outcome = attempt(call, returned, { card: cardOf(number), name: null, email: null });
  if (outcome.ended === "declined") throw outcome.error;
  return outcome.intent;
}

function withMethod(call: Call, intent: Intent, method: string): Intent {
  const card = readyCard(method);
  if (card === undefined) {
    find(call, methods, "PaymentMethod", method, "payment_method");
    return change(call, intents, intent, { payment_method: method, status: "requires_confirmation" });
  }
  const id = keepMethod(call, { card, name: null, email: null });
  return change(call, intents, intent, { payment_method: id, status: "requires_confirmation" });
}

function keepMethod(world: World, { card, name, email }: Payer): string {
  const id = newId("pm");
  world.store.put(methods, id, methodOf(id, card, name, email, world.now));
  if (card.brand !== "unknown") world.store.put(numbers, id, card.number);
  return id;
}

/** Tries a card on an intent: charges it, declines it, or asks the payer to authenticate. */
export function attempt(world: World, intent: Intent, payer: Payer): Outcome {
  if (!["requires_payment_method", "requires_confirmation", "requires_action"].includes(intent.status)) {
    throw unexpected(intent, "confirm");
  }
  const method = intent.payment_method ?? keepMethod(world, payer);
  const { card } = payer;
  if (card.does === "authenticate" && !payer.authenticated) {
    const url = `${world.base}/authenticate/${intent.id}`;
    const asks = change(world, intents, intent, {
      status: "requires_action",
      payment_method: method,
      next_action: { type: "redirect_to_url", redirect_to_url: { url, return_url: intent.return_url ?? null } },
    });
    world.emit("payment_intent.requires_action", asks);
    return { ended: "authenticate", intent: asks };
  }
  if (card.does === "decline") return decline(world, intent, method, card);
  return charge(world, intent, method, payer);
}

/** The payer failed, or refused, the authentication. */
export function failAuthentication(world: World, intent: Intent): Outcome {
  const message =
    "We are unable to authenticate your payment method. Please choose a different payment method and try again.";
  const code = "payment_intent_authentication_failure";
  return fail(world, intent, intent.payment_method, { type: "card_error", code, message });
}

function decline(world: World, intent: Intent, method: string, card: Card): Outcome {
  const id = newId("ch");
  const error = {
    type: "card_error",
    code: card.code ?? "card_declined",
    message: card.message ?? "Your card was declined.",
    charge: id,
    ...(card.declineCode && { decline_code: card.declineCode }),
  };
  const failed = thing<Charge>("charge", {
    ...chargeFields(world, intent, method, card, id),
    status: "failed",
    failure_code: error.code,
    failure_message: error.message,
  });
  world.store.put(charges, id, failed);
  world.emit("charge.failed", failed);
  return fail(world, { ...intent, latest_charge: id }, method, error);
}

function fail(world: World, intent: Intent, method: string | null, error: Record<string, string>): Outcome {
  const kept = method === null ? null : (world.store.get(methods, method) ?? null);
  const last: Record<string, Json> = { ...error, payment_method: kept };
  const failed = change(world, intents, intent, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_payment_error: last,
  });
  world.emit("payment_intent.payment_failed", failed);
  const { message = "", type: _, ...more } = error;
  const wire = { ...more, payment_intent: failed, payment_method: kept };
  return { ended: "declined", intent: failed, error: new StripeError(402, "card_error", message, wire, true) };
}

function chargeFields(world: World, intent: Intent, method: string, card: Card, id: string) {
  const details = thing<Charge & { payment_method_details: { card: { [field: string]: Json } } }>("charge", {
    id,
    created: world.now,
  }).payment_method_details;
  return {
    id,
    created: world.now,
    amount: intent.amount,
    currency: intent.currency,
    description: intent.description,
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method: method,
    payment_method_details: {
      type: "card",
      card: { ...details.card, brand: card.brand, last4: card.number.slice(-4) },
    },
    transfer_group: intent.transfer_group ?? `group_${intent.id}`,
  } satisfies Partial<Charge>;
}

function charge(world: World, asked: Intent, method: string, payer: Payer): Outcome {
  const id = newId("ch");
  const amount = payer.taken ?? asked.amount;
  const intent: Intent = { ...asked, amount };
  const made = thing<Charge>("charge", {
    ...chargeFields(world, intent, method, payer.card, id),
    status: "succeeded",
    paid: true,
  });
  world.store.put(charges, id, made);
  const held = change(world, intents, intent, {
    status: "requires_capture",
    amount_capturable: amount,
    latest_charge: id,
    payment_method: method,
    last_payment_error: null,
    next_action: null,
  });
  if (intent.capture_method === "manual") {
    world.emit("charge.succeeded", made);
    world.emit("payment_intent.amount_capturable_updated", held);
    return { ended: "paid", intent: held };
  }
  const captured = take(world, held, amount);
  if (payer.card.does === "dispute") openDispute(world, id, amount, "fraudulent");
  return { ended: "paid", intent: captured };
}

/** Captures a held charge: the only place where a payer's money comes in. */
function take(world: World, intent: Intent, amount: number): Intent {
  const held = find(world, charges, "charge", intent.latest_charge!);
  const fee = feeOf(amount);
  const objects = [intent.id, held.id];
  const { currency } = intent;
  post(world, { column: "captured", undone: false, currency, amount, from: "cards", to: platform, objects });
  post(world, { column: "fees", undone: false, currency, amount: fee, from: platform, to: "stripe", objects });
  const captured = change(world, charges, held, {
    captured: true,
    amount_captured: amount,
    balance_transaction: transact(world, undefined, { type: "charge", amount, fee, currency, source: held.id }),
  });
  world.emit(intent.capture_method === "manual" ? "charge.captured" : "charge.succeeded", captured);
  const paid = change(world, intents, intent, { status: "succeeded", amount_capturable: 0, amount_received: amount });
  world.emit("payment_intent.succeeded", paid);
  return paid;
}

export function captureIntent(call: Call): Intent {
  const intent = find(call, intents, "payment_intent", call.ids[0]!);
  if (intent.status !== "requires_capture") throw unexpected(intent, "capture");
  const amount = integer(call.params, "amount_to_capture") ?? intent.amount_capturable;
  if (amount > intent.amount_capturable) {
    throw invalid(
      "The amount to capture is greater than the amount you can capture.",
      "amount_to_capture",
      "amount_too_large",
    );
  }
  return take(call, intent, amount);
}

export function cancelIntent(call: Call): Intent {
  const intent = find(call, intents, "payment_intent", call.ids[0]!);
  if (["succeeded", "canceled", "processing"].includes(intent.status)) throw unexpected(intent, "cancel");
  const cancelled = change(call, intents, intent, {
    status: "canceled",
    canceled_at: call.now,
    cancellation_reason: text(call.params, "cancellation_reason") ?? null,
    amount_capturable: 0,
  });
  call.emit("payment_intent.canceled", cancelled);
  return cancelled;
}

function unexpected(intent: Intent, verb: string): StripeError {
  const message = `This PaymentIntent's status is ${intent.status}, so it is not possible to ${verb} it.`;
  return new StripeError(
    400,
    "invalid_request_error",
    message,
    { code: "payment_intent_unexpected_state", payment_intent: intent },
    true,
  );
}
