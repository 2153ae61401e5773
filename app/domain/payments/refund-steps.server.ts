import { sql } from "drizzle-orm";
import { consignmentRefunded, refunded } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";

type Done = {
  payment_id: string;
  consignment_id: string | null;
  return_id: string | null;
  by_hand: boolean;
  amount: string;
  order_id: string;
  provider: string;
  currency: string;
};

/** A refund has gone: marked and booked, once. A payment that came late is then refunded whole. Answers false for a second time. */
export async function bookRefund({ tx, tell }: Run<Actor>, refundId: string, ref: string): Promise<boolean> {
  const [done] = await rowsOf<Done>(
    tx,
    sql`with done as (update refunds set status = 'succeeded', provider_ref = ${ref}, done_at = market_now()
                      where id = ${refundId} and status = 'wanted' returning payment_id, consignment_id, return_id, by_hand, amount)
        update payments p set status = case when p.status = 'refunding' then 'refunded' else p.status end from done where p.id = done.payment_id
        returning done.payment_id, done.consignment_id, done.return_id, done.by_hand, done.amount::text, p.order_id, p.provider, p.currency`,
  );
  if (!done) return false;
  const eventId = await tell("payment.refunded", "payment", done.payment_id, {
    data: { order: done.order_id, refund: refundId, consignment: done.consignment_id, byHand: done.by_hand },
  });
  const fact = {
    // What a person sends leaves our bank's account, whichever rail it once came by.
    provider: done.by_hand ? "bank-transfer" : done.provider,
    orderId: done.order_id,
    currency: done.currency,
    amount: BigInt(done.amount),
  };
  const wasDue = done.consignment_id !== null || done.return_id !== null;
  if (!wasDue) await postEntry(tx, "refunded", refundId, eventId, refunded(fact));
  else await postEntry(tx, "consignment-refunded", refundId, eventId, consignmentRefunded(fact));
  return true;
}
