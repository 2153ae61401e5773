import { address } from "./accounts.ts";
import { cardOf } from "./cards.ts";
import { decimalsOf, needCurrency } from "./currencies.ts";
import { invalid, refused } from "./errors.ts";
import { choice, group, groups, integer, metadata, needInteger, needText, type Params, text } from "./params.ts";
import { attempt, failAuthentication, newIntent, type Outcome, type Payer } from "./payments.ts";
import { type Cart, carts, type Intent, intents, type Session, sessions, thing } from "./things.ts";
import { type Call, change, find, newId, type World } from "./world.ts";

/** The languages of Stripe's own page. Persian is not among them: it is asked for by `metadata.locale`. */
const locales = (
  "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro " +
  "ru sk sl sv th tr vi zh zh-HK zh-TW"
).split(" ");

const reference = /^[\s\S]{1,200}$/;

export function createSession(call: Call): Session {
  const { params } = call;
  const mode = choice(params, "mode", ["payment", "setup", "subscription"]);
  if (mode !== "payment") throw invalid("The twin knows payments only: mode must be payment.", "mode");
  const items = groups(params, "line_items");
  if (items.length === 0) throw invalid("Missing required param: line_items.", "line_items", "parameter_missing");
  const lines = items.map((item, index) => line(item, `line_items[${index}]`));
  const currency = lines[0]!.currency;
  if (lines.some((each) => each.currency !== currency)) {
    throw invalid("All line items must have the same currency.", "line_items");
  }
  const total = lines.reduce((sum, each) => sum + each.unit * each.quantity, 0);
  if (!Number.isSafeInteger(total) || total > 99_999_999_999)
    throw invalid("The total is too large.", "line_items", "amount_too_large");
  if (total < (decimalsOf(currency) === 2 ? 50 : 1)) {
    throw invalid(
      "The Checkout Session's total amount due must add up to at least the minimum charge.",
      "line_items",
      "amount_too_small",
    );
  }
  const locale = text(params, "locale") ?? null;
  if (locale !== null && !locales.includes(locale)) {
    throw invalid(`Invalid locale: must be one of ${locales.join(", ")}`, "locale");
  }
  const own = text(params, "client_reference_id") ?? null;
  if (own !== null && !reference.test(own))
    throw invalid("Invalid string: at most 200 characters.", "client_reference_id");
  const id = `cs_test_${newId("", 58).slice(1)}`;
  const session = thing<Session>("checkout.session", {
    id,
    created: call.now,
    amount_subtotal: total,
    amount_total: total,
    cancel_url: text(params, "cancel_url") === undefined ? null : address(params, "cancel_url"),
    client_reference_id: own,
    currency,
    customer_email: text(params, "customer_email") ?? null,
    expires_at: expiry(call),
    locale,
    metadata: metadata(params),
    status: "open",
    payment_status: "unpaid",
    submit_type: text(params, "submit_type") ?? null,
    success_url: address(params, "success_url"),
    url: `${call.base}/pay/${id}`,
  });
  const intent = group(params, "payment_intent_data");
  call.store.put(sessions, id, session);
  call.store.put(carts, id, {
    lines: lines.map(({ name, quantity, unit }) => ({ name, quantity, unit })),
    intent: {
      metadata: metadata(intent),
      transfer_group: text(intent, "transfer_group") ?? null,
      description: text(intent, "description") ?? null,
      capture_method: choice(intent, "capture_method", ["automatic", "automatic_async", "manual"]),
    },
  });
  return session;
}

function line(item: Params, at: string) {
  const price = group(item, "price_data");
  const currency = needCurrency(price, `${at}[price_data][currency]`);
  const unit = needInteger(price, "unit_amount", `${at}[price_data][unit_amount]`, 0);
  const name = needText(group(price, "product_data"), "name", `${at}[price_data][product_data][name]`);
  return { currency, unit, name, quantity: needInteger(item, "quantity", `${at}[quantity]`) };
}

/** A session lives between half an hour and a day; a day unless told. */
function expiry(call: Call): number {
  const asked = integer(call.params, "expires_at") ?? call.now + 86400;
  const left = asked - call.now;
  if (left >= 1790 && left <= 86410) return asked; // a few seconds of grace for the two clocks
  throw invalid(
    "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
    "expires_at",
  );
}

export function expireSession(call: Call): Session {
  const session = find(call, sessions, "checkout.session", call.ids[0]!);
  if (session.status !== "open") {
    throw refused(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  }
  return close(call, session);
}

function close(world: World, session: Session): Session {
  const expired = change(world, sessions, session, { status: "expired", url: null });
  world.emit("checkout.session.expired", expired);
  return expired;
}

/** Expires the sessions whose time is over. */
export function sweepSessions(world: World): void {
  for (const session of world.store.all(sessions)) {
    if (session.status === "open" && session.expires_at <= world.now) close(world, session);
  }
}

/** Pays a session with a card as typed; the answer says what the page must do next. */
export function paySession(world: World, id: string, payer: Omit<Payer, "card"> & { number: string }): Outcome {
  const session = openSession(world, id);
  const before =
    session.payment_intent === null ? undefined : find(world, intents, "payment_intent", session.payment_intent);
  const intent =
    before ??
    newIntent(world, { ...cartOf(world, id).intent, amount: session.amount_total, currency: session.currency });
  const card = cardOf(payer.number);
  const begun = before === undefined ? change(world, sessions, session, { payment_intent: intent.id }) : session;
  // A card tried earlier is forgotten: this attempt is with the one just typed.
  const outcome = attempt(world, { ...intent, payment_method: null }, { ...payer, card });
  if (outcome.ended === "paid") complete(world, begun, payer);
  return outcome;
}

/** The payer's word on the authentication page, for a session's intent or one of its own. */
export function authenticate(world: World, intent: Intent, agreed: boolean, taken?: number): Outcome {
  if (intent.status !== "requires_action") throw refused("This payment does not wait for authentication.");
  const session = sessionOf(world, intent.id);
  if (session !== undefined && session.status !== "open") throw refused("This Checkout Session is no longer open.");
  if (!agreed) return failAuthentication(world, intent);
  const card = cardOf("4000002500003155");
  const payer = { card, name: null, email: null, authenticated: true, ...(taken !== undefined && { taken }) };
  const outcome = attempt(world, intent, payer);
  if (session !== undefined && outcome.ended === "paid") complete(world, session, payer);
  return outcome;
}

export function sessionOf(world: World, intentId: string): Session | undefined {
  return world.store.all(sessions).findLast((each) => each.payment_intent === intentId);
}

export function cartOf(world: World, id: string): Cart {
  return find(world, carts, "checkout.session", id);
}

function openSession(world: World, id: string): Session {
  const session = find(world, sessions, "checkout.session", id);
  if (session.status === "open" && session.expires_at > world.now) return session;
  throw refused(`This Checkout Session is ${session.status === "open" ? "expired" : session.status}.`);
}

function complete(world: World, session: Session, { name, email }: Pick<Payer, "name" | "email">): void {
  const done = change(world, sessions, session, {
    status: "complete",
    payment_status: "paid",
    url: null,
    customer_details: {
      address: null,
      email: email ?? session.customer_email ?? null,
      name,
      phone: null,
      tax_exempt: "none",
      tax_ids: [],
    },
  });
  world.emit("checkout.session.completed", done);
}

/** The lines of a session in Stripe's shape. */
export function lineItems(world: World, session: Session) {
  return cartOf(world, session.id).lines.map(({ name, quantity, unit }, index) => ({
    ...thing("line_item", { id: `li_${session.id.slice(8, 30)}${index}`, created: session.created }),
    amount_subtotal: unit * quantity,
    amount_total: unit * quantity,
    currency: session.currency,
    description: name,
    price: {
      id: `price_${session.id.slice(8, 30)}${index}`,
      object: "price",
      currency: session.currency,
      unit_amount: unit,
      type: "one_time",
    },
    quantity,
  }));
}

/** Where a finished payer goes: `{CHECKOUT_SESSION_ID}` in the address stands for the session. */
export function successAddress(session: Session): string {
  return session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}
