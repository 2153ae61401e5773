import { sql } from "drizzle-orm";
import { z } from "zod";
import { disputeOpened, disputeWon } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { type DisputeState, disputeStates, type PaymentState } from "#db/vocabulary.ts";
import { loseMoney, settleRefunds } from "./close-steps.server.ts";
import { heard } from "./rules.ts";

const input = z.object({
  paymentId: uuid,
  ref: z.string().max(200),
  amount: z.bigint().positive(),
  currency: z.string().length(3),
  reason: z.string().max(100),
  status: z.enum(disputeStates),
  evidenceDue: z.date().nullable(),
});

type Locked = { order_id: string; provider: string; currency: string; status: PaymentState };
type Known = { id: string; status: DisputeState };

/**
 * What the provider says of one dispute, written down and booked: the first time the money leaves what it holds for us,
 * decided it comes back or is borne (rules.ts). Only forward, so that the same heard twice or out of order is one.
 */
export const recordDispute = command({
  name: "record-dispute",
  who: system,
  input,
  async run(run, said) {
    const { tx, tell, moved } = run;
    const { paymentId, amount, currency } = said;
    // The order first, always.
    const [payment] = await rowsOf<Locked>(
      tx,
      sql`with o as (select id from orders where id = (select order_id from payments where id = ${paymentId}) for update)
          select p.order_id, p.provider, p.currency, p.status from o join payments p on p.order_id = o.id where p.id = ${paymentId} for update of p`,
    );
    if (!payment) throw new Error("no such payment");
    // What was never captured cannot be called back; the clock asks again when it is known to be.
    if (payment.status === "created" || payment.status === "failed") return unchanged(null);
    if (currency !== payment.currency) throw new Error(`a dispute in ${currency} of a payment in ${payment.currency}`);
    const fact = { orderId: payment.order_id, provider: payment.provider, currency, amount };
    const data = { order: payment.order_id, payment: paymentId, reason: said.reason };
    let [known] = await rowsOf<Known>(
      tx,
      sql`select id, status from disputes where provider = ${payment.provider} and provider_ref = ${said.ref} for update`,
    );
    const isNew = !known;
    if (!known) {
      [known] = await rowsOf<Known>(
        tx,
        sql`insert into disputes (payment_id, provider, provider_ref, amount, reason, evidence_due)
            values (${paymentId}, ${payment.provider}, ${said.ref}, ${amount}::bigint, ${said.reason}, ${said.evidenceDue}) returning id, status`,
      );
      if (!known) throw new Error("the dispute was not written");
      await moved("dispute", known.id, null, known.status);
      const eventId = await tell("dispute.opened", "dispute", known.id, { data });
      await postEntry(tx, "dispute-opened", known.id, eventId, disputeOpened(fact));
    }
    const status = heard(known.status, said.status);
    if (status === known.status) return isNew ? known.id : unchanged(known.id);
    const closes = status === "won" || status === "lost";
    await tx.execute(
      sql`update disputes set status = ${status}, closed_at = case when ${closes} then market_now() end where id = ${known.id}`,
    );
    await moved("dispute", known.id, known.status, status);
    const eventId = await tell(`dispute.${status}`, "dispute", known.id, { data });
    if (status === "won") await postEntry(tx, "dispute-won", known.id, eventId, disputeWon(fact));
    if (closes) {
      const closing = { ...fact, disputeId: known.id, paymentId, eventId, late: payment.status !== "captured" };
      if (status === "lost") await loseMoney(run, closing);
      await settleRefunds(run, closing);
    }
    return known.id;
  },
});
