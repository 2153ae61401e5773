import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { isDisputed } from "./disputed.server.ts";
import { isOwnOrder } from "./four-eyes.server.ts";
import { sendByHand as input } from "./money-forms.ts";
import { bookRefund } from "./refund-steps.server.ts";
import { plainReference } from "./statement.ts";

type Waiting = { id: string; order_id: string; status: string; ref: string | null; known: boolean; disputed: boolean };

/** Finance has sent money back that no rail could: booked once, under a reference of the bank that stands for nothing else. */
export const sendByHand = command({
  name: "send-refund-by-hand",
  who: finance,
  input,
  async run(run, { refund, reference: typed }) {
    const { ctx, tx, actor } = run;
    const reference = plainReference(typed);
    // The order first, always; and one at a time, so that no reference is used twice at once.
    await tx.execute(
      sql`select 1 from orders where id = (select p.order_id from refunds r join payments p on p.id = r.payment_id where r.id = ${asId(refund)}) for update`,
    );
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('refunds-by-hand'))`);
    const [waiting] = await rowsOf<Waiting>(
      tx,
      sql`select r.id, p.order_id, r.status, r.provider_ref as ref, r.iban_sealed is not null or exists (
            select 1 from payment_proofs f where f.payment_id = p.id and f.iban_sealed is not null) as known, ${isDisputed(sql`p.id`)} as disputed
          from refunds r join payments p on p.id = r.payment_id where r.id = ${asId(refund)} and r.by_hand for update of r`,
    );
    if (!waiting) throw new Missing("refund");
    if (waiting.status === "succeeded" && waiting.ref === reference) return unchanged(null);
    if (waiting.status !== "wanted") throw new Refusal("refund.sent-before", { reference: waiting.ref ?? "" });
    if (waiting.disputed) throw new Refusal("refund.disputed");
    if (await isOwnOrder(ctx, tx, actor, waiting.order_id)) throw new Refusal("refund.own");
    if (!waiting.known) throw new Refusal("refund.no-account");
    const used = await rowsOf(tx, sql`select 1 from refunds where by_hand and provider_ref = ${reference}`);
    if (used.length > 0) throw new Refusal("refund.reference-used", { reference });
    await bookRefund(run, waiting.id, reference);
    return null;
  },
});
