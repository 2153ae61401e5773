import { sql } from "drizzle-orm";
import { isOwnOrder } from "#app/domain/payments/four-eyes.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { matchReceipt as input } from "./transfer-forms.ts";
import { type MatchOutcome, outcomeOf } from "./transfer-rules.ts";
import { type TransferOrder, transferOrder } from "./transfer-steps.server.ts";

type Done = { number: string; outcome: MatchOutcome | "before" };
type Receipt = { id: string; currency: string; amount: string; order: string | null };

/**
 * Says of money on our account which order it was for. From here it goes the one way of all money: the job asks the rail,
 * the order stands or the money is sent back. Of two clerks at once one matches. It cannot be undone: what was matched
 * wrongly goes back to its payer as any money that came amiss.
 */
export const matchReceipt = command({
  name: "match-receipt",
  who: finance,
  input,
  async run({ ctx, tx, tell, actor, enqueue }, { receipt: wanted, number: typed }) {
    const order = await transferOrder(tx, toLatinDigits(typed).toUpperCase(), true);
    const [receipt] = await rowsOf<Receipt>(
      tx,
      sql`select r.id, r.currency, r.amount::text, (select p.order_id from payments p where p.id = r.payment_id) as order
          from bank_receipts r where r.id = ${asId(wanted)} for update`,
    );
    if (!receipt) throw new Missing("receipt");
    if (!order) throw new Invalid({ number: "receipt.no-order" });
    const { number } = order;
    if (receipt.order === order.id) return unchanged<Done>({ number, outcome: "before" });
    if (receipt.order) throw new Refusal("receipt.matched");
    if (receipt.currency !== order.currency) throw new Refusal("receipt.currency");
    if (await isOwnOrder(ctx, tx, actor, order.id)) throw new Refusal("receipt.own-order");
    const outcome: Done["outcome"] = outcomeOf(
      { status: order.status, total: BigInt(order.total) },
      BigInt(receipt.amount),
    );
    const paymentId = await paymentFor(tx, order);
    await tx.execute(
      sql`update bank_receipts set payment_id = ${paymentId}, matched_at = market_now() where id = ${receipt.id}`,
    );
    await tx.execute(
      sql`update payment_proofs set status = 'accepted', judged_at = market_now(), judged_by = ${actor.id}
          where status = 'waiting' and payment_id in (select id from payments where order_id = ${order.id})`,
    );
    // Until the job has asked, the clock may not let the goods go: the photograph no longer holds them.
    await tx.execute(
      sql`update orders set hold_until = greatest(hold_until, market_now() + interval '1 hour') where id = ${order.id} and status = 'awaiting-payment'`,
    );
    await enqueue("settle-payment", { paymentId });
    await tell("receipt.matched", "payment", paymentId, { data: { order: order.id, receipt: receipt.id, outcome } });
    return { number, outcome };
  },
});

/** The attempt by transfer that waits; else one is made, for money that came a second time or without being announced. */
async function paymentFor(tx: Tx, order: TransferOrder): Promise<string> {
  const [made] = order.payment
    ? [{ id: order.payment }]
    : await rowsOf<{ id: string }>(
        tx,
        sql`insert into payments (order_id, provider, currency, amount, held_by)
            values (${order.id}, 'bank-transfer', ${order.currency}, ${order.total}::bigint, 'platform') returning id`,
      );
  if (!made) throw new Error("the payment was not written");
  // She may never have seen the page with our account: the attempt bears its own name all the same.
  await tx.execute(
    sql`update payments set provider_ref = coalesce(provider_ref, id::text), asked_at = coalesce(asked_at, market_now()) where id = ${made.id}`,
  );
  return made.id;
}
