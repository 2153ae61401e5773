import { platform, post, transact } from "./books.ts";
import { formatAmount } from "./currencies.ts";
import { invalid, refused } from "./errors.ts";
import { integer, metadata, text } from "./params.ts";
import { type Charge, charges, intents, type Refund, refunds, thing } from "./things.ts";
import { type Call, change, find, newId } from "./world.ts";

/** Gives back some or all of a charge. The processing fee is not given back, and transfers are left alone. */
export function createRefund(call: Call): Refund {
  const charge = chargeToRefund(call);
  const asked = integer(call.params, "amount");
  const reason = text(call.params, "reason") ?? null;
  const left = charge.amount_captured - charge.amount_refunded;
  if (charge.disputed) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, "charge_disputed");
  }
  if (left === 0) throw refused(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded");
  const amount = asked ?? left;
  if (amount > left) {
    const money = (value: number) => formatAmount(value, charge.currency, "en");
    throw refused(
      `Refund amount (${money(amount)}) is greater than unrefunded amount on charge (${money(left)})`,
      undefined,
      "amount",
    );
  }
  const id = newId("re");
  const { currency, payment_intent } = charge;
  post(call, {
    column: "refunded",
    undone: false,
    currency,
    amount,
    from: platform,
    to: "cards",
    objects: [id, charge.id, payment_intent],
  });
  const refund = thing<Refund>("refund", {
    id,
    created: call.now,
    amount,
    charge: charge.id,
    currency,
    payment_intent,
    reason,
    metadata: metadata(call.params),
    balance_transaction: transact(call, undefined, { type: "refund", amount: -amount, currency, source: id }),
  });
  call.store.put(refunds, id, refund);
  const refunded = charge.amount_refunded + amount;
  const changed = change(call, charges, charge, {
    amount_refunded: refunded,
    refunded: refunded === charge.amount_captured,
  });
  call.emit("refund.created", refund);
  call.emit("charge.refunded", changed, { previous: { amount_refunded: charge.amount_refunded } });
  return refund;
}

function chargeToRefund(call: Call): Charge {
  const charge = text(call.params, "charge");
  if (charge !== undefined) return settled(find(call, charges, "charge", charge, "charge"));
  const id = text(call.params, "payment_intent");
  if (id === undefined)
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
      "payment_intent",
    );
  const intent = find(call, intents, "payment_intent", id, "payment_intent");
  if (intent.status !== "succeeded" || intent.latest_charge === null) {
    throw refused(`This PaymentIntent (${id}) does not have a successful charge to refund.`);
  }
  return find(call, charges, "charge", intent.latest_charge);
}

function settled(charge: Charge): Charge {
  if (charge.captured) return charge;
  throw refused(`Charge ${charge.id} has not been captured and cannot be refunded.`);
}
