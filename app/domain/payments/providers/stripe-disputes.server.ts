import type Stripe from "stripe";
import type { DisputeState } from "#db/vocabulary.ts";
import { type ProviderDispute, type ProviderDisputes, ProviderDown } from "../provider.ts";
import { asking, refusedForGood } from "./stripe-calls.server.ts";

/** Payments called back. An inquiry has moved no money and may end without moving any: it is no dispute yet. */
export function stripeDisputes(stripe: Stripe): ProviderDisputes {
  return {
    async of(charge) {
      const found = await asking(stripe.disputes.list({ payment_intent: charge, limit: 100 }));
      return found.data.flatMap(readDispute);
    },

    async recent() {
      const found = await asking(stripe.disputes.list({ limit: 100 }));
      return found.data.flatMap(readDispute);
    },

    async upload({ key, name, bytes }) {
      const file = { data: bytes, name, type: "image/jpeg" };
      const kept = await asking(
        stripe.files.create({ purpose: "dispute_evidence", file }, { idempotencyKey: key }).catch(refusedForGood),
      );
      return kept.id;
    },

    async answer({ ref, disputeId, text, goods, carrier, tracking, shippedOn, files }) {
      // Keys are forgotten after a day: whether it was answered is looked for first.
      const [before] = readDispute(await asking(stripe.disputes.retrieve(ref)));
      if (before && before.status !== "needs-response") return before;
      const evidence = {
        uncategorized_text: text,
        product_description: goods,
        ...(carrier ? { shipping_carrier: carrier } : {}),
        ...(tracking ? { shipping_tracking_number: tracking } : {}),
        ...(shippedOn ? { shipping_date: shippedOn } : {}),
        ...(files.sending ? { shipping_documentation: files.sending } : {}),
        ...(files.talk ? { customer_communication: files.talk } : {}),
        ...(files.other ? { uncategorized_file: files.other } : {}),
      };
      const [answered] = readDispute(
        await asking(
          stripe.disputes
            .update(ref, { evidence, submit: true }, { idempotencyKey: `dispute:${disputeId}` })
            .catch(refusedForGood),
        ),
      );
      if (!answered) throw new ProviderDown("stripe", "a dispute that is none");
      return answered;
    },
  };
}

const disputeStatus: Readonly<Record<string, DisputeState>> = {
  needs_response: "needs-response",
  under_review: "under-review",
  won: "won",
  lost: "lost",
};

function readDispute(dispute: Stripe.Dispute): ProviderDispute[] {
  const status = disputeStatus[dispute.status];
  const intent = dispute.payment_intent;
  const charge = typeof intent === "object" ? intent?.id : intent;
  if (!status || !charge) return [];
  const due = dispute.evidence_details.due_by;
  return [
    {
      ref: dispute.id,
      charge,
      amount: { amount: BigInt(dispute.amount), currency: dispute.currency.toUpperCase() },
      reason: dispute.reason,
      status,
      evidenceDue: due ? new Date(due * 1000) : null,
    },
  ];
}
