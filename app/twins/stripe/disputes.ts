import { platform, post, transact } from "./books.ts";
import { invalid, refused } from "./errors.ts";
import { mustBeEvidence } from "./files.ts";
import { flag, group, metadata } from "./params.ts";
import { type Charge, charges, type Dispute, disputes, type Json, thing } from "./things.ts";
import { type Call, change, find, newId, type World } from "./world.ts";

/** A cardholder disputes a charge: the money leaves the platform at once, and refunds of the charge are refused. */
export function openDispute(world: World, chargeId: string, amount: number | undefined, reason: string): Dispute {
  const charge = find(world, charges, "charge", chargeId, "charge");
  const open = charge.amount_captured - charge.amount_refunded;
  const taken = amount ?? open;
  if (charge.disputed) throw refused(`Charge ${charge.id} has been charged back already.`, "charge_disputed");
  if (taken > open || taken === 0) throw refused("A dispute takes at most what is captured and not refunded.");
  const id = newId("dp");
  const dispute = thing<Dispute>("dispute", {
    id,
    created: world.now,
    amount: taken,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: charge.payment_intent,
    reason,
    balance_transactions: [],
    evidence_details: {
      due_by: world.now + 7 * 86400,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      enhanced_eligibility: {},
    },
  });
  world.store.put(disputes, id, dispute);
  change(world, charges, charge, { disputed: true });
  world.emit("charge.dispute.created", dispute);
  move(world, dispute, charge, false);
  transact(world, undefined, { type: "adjustment", amount: -taken, currency: charge.currency, source: id });
  world.emit("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The platform's answer: kept, and with `submit` (Stripe's own default) sent to the bank, which looks at it from then on. */
export function answerDispute(call: Call): Dispute {
  const before = find(call, disputes, "dispute", call.ids[0]!);
  if (before.status !== "needs_response") throw refused("This dispute takes no evidence any more.");
  const given = group(call.params, "evidence");
  const evidence = before.evidence as Record<string, Json>;
  for (const name of Object.keys(given)) {
    if (!(name in evidence)) throw invalid(`Received unknown parameter: evidence[${name}]`, `evidence[${name}]`);
  }
  mustBeEvidence(call, given);
  const submits = !("submit" in call.params) || flag(call.params, "submit");
  const details = before.evidence_details as Record<string, Json>;
  const answered = change(call, disputes, before, {
    evidence: { ...evidence, ...(given as Record<string, Json>) },
    evidence_details: {
      ...details,
      has_evidence: true,
      submission_count: Number(details.submission_count) + (submits ? 1 : 0),
    },
    metadata: metadata(call.params, before.metadata),
    ...(submits ? { status: "under_review" } : {}),
  });
  call.emit("charge.dispute.updated", answered);
  return answered;
}

/** The bank decides. Won: the money comes back and the charge may be refunded again. */
export function closeDispute(world: World, id: string, outcome: "won" | "lost"): Dispute {
  const dispute = find(world, disputes, "dispute", id);
  if (dispute.status === "won" || dispute.status === "lost") throw refused("This dispute is already closed.");
  const closed = change(world, disputes, dispute, { status: outcome });
  const charge = find(world, charges, "charge", dispute.charge);
  if (outcome === "won") {
    change(world, charges, charge, { disputed: false });
    move(world, closed, charge, true);
    transact(world, undefined, { type: "adjustment", amount: closed.amount, currency: closed.currency, source: id });
    world.emit("charge.dispute.funds_reinstated", closed);
  }
  world.emit("charge.dispute.closed", closed);
  return closed;
}

function move(world: World, { id, amount, currency }: Dispute, charge: Charge, undone: boolean): void {
  const [from, to] = undone ? ["cards", platform] : [platform, "cards"];
  post(world, {
    column: "disputed",
    undone,
    currency,
    amount,
    from,
    to,
    objects: [id, charge.id, charge.payment_intent],
  });
}
