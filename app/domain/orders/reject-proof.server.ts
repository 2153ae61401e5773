import { sql } from "drizzle-orm";
import { isOwnOrder } from "#app/domain/payments/four-eyes.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { rejectProof as input } from "./transfer-forms.ts";

/** How long the goods are held at least once a photograph was turned down, so that she can send another. */
const hoursAfterNo = 24;

/** The photograph shows no money of ours. The buyer hears why and has a day to send another. */
export const rejectProof = command({
  name: "reject-proof",
  who: finance,
  input,
  async run({ ctx, tx, tell, actor }, { proof, reason }) {
    const [order] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from orders where id = (select p.order_id from payment_proofs f join payments p on p.id = f.payment_id where f.id = ${asId(proof)}) for update`,
    );
    const [waiting] = await rowsOf<{ payment_id: string; status: string; reason: string }>(
      tx,
      sql`select payment_id, status, reason from payment_proofs where id = ${asId(proof)} for update`,
    );
    if (!order || !waiting) throw new Missing("proof");
    if (waiting.status === "rejected" && waiting.reason === reason) return unchanged(null);
    if (waiting.status !== "waiting") throw new Refusal("proof.judged");
    if (await isOwnOrder(ctx, tx, actor, order.id)) throw new Refusal("proof.own");
    await tx.execute(
      sql`update payment_proofs set status = 'rejected', reason = ${reason}, judged_at = market_now(), judged_by = ${actor.id} where id = ${asId(proof)}`,
    );
    await tx.execute(
      sql`update orders set hold_until = greatest(hold_until, market_now() + make_interval(hours => ${hoursAfterNo}))
          where id = ${order.id} and status = 'awaiting-payment'`,
    );
    await tell("proof.rejected", "payment", waiting.payment_id, { data: { order: order.id, proof, reason } });
    return null;
  },
});
