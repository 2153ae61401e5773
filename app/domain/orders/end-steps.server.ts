import { sql } from "drizzle-orm";
import { givePiecesBack } from "#app/domain/catalogue/order-months.server.ts";
import { returnSold } from "#app/domain/catalogue/stock.server.ts";
import { coverLoss } from "#app/domain/disputes/close-steps.server.ts";
import { cashCollected, cashKept, consignmentCalledOff, consignmentDelivered } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { isDisputed } from "#app/domain/payments/disputed.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Acting, Run } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency, Custody, PaymentState } from "#db/vocabulary.ts";
import { mustMove } from "./consignment-steps.server.ts";
import { releaseCoupon } from "./coupons.server.ts";

/** Why a confirmed consignment does not come. */
export type CallOffReason = "not-accepted" | "seller" | "buyer" | "refused-at-door";

type Ending = {
  status: ConsignmentState;
  seller_id: string;
  sender_id: string;
  currency: Currency;
  carriage: string;
  /** Goods less discount and the way: what the buyer pays for it. */
  total: string;
  payment_id: string;
  payment_status: PaymentState;
  held_by: Custody;
  /** The buyer's bank is calling the payment back. */
  disputed: boolean;
};

/** A consignment with the payment its order stands on, locked. The caller holds the order's lock. */
async function lockEnding({ tx }: Run<Actor>, id: string): Promise<Ending> {
  const [found] = await rowsOf<Ending>(
    tx,
    sql`select c.status, c.seller_id, c.sender_id, o.currency, c.carriage::text, (c.goods - c.discount + c.carriage)::text as total,
          p.id as payment_id, p.status as payment_status, p.held_by, ${isDisputed(sql`p.id`)} as disputed
        from consignments c join orders o on o.id = c.order_id
        join payments p on p.order_id = o.id and p.status in ('captured', 'promised')
        where c.id = ${id} for update of c, p`,
  );
  if (!found) throw new Missing("consignment");
  return found;
}

/**
 * Calls a confirmed consignment off: its units come back, its pieces go back to their month, and what was paid for it is
 * sent back whole, its carriage too. Answers false when it was called off before.
 */
export async function callOff(
  run: Run<Actor>,
  { orderId, id }: { orderId: string; id: string },
  reason: CallOffReason,
  acting: Acting = {},
): Promise<boolean> {
  const { tx, tell, moved } = run;
  const found = await lockEnding(run, id);
  if (found.status === "cancelled") return false;
  mustMove(found, "cancelled");
  const [others] = await rowsOf<{ n: number }>(
    tx,
    sql`select count(*)::int as n from consignments where order_id = ${orderId} and id <> ${id} and status <> 'cancelled'`,
  );
  // The coupon before the units, as in placing: two that meet never wait for each other in a circle.
  if (others?.n === 0) await releaseCoupon(tx, orderId);
  await tx.execute(
    sql`update consignments set status = 'cancelled', cancelled_at = market_now(), cancel_reason = ${reason} where id = ${id}`,
  );
  await moved("consignment", id, found.status, "cancelled");
  const sold = await rowsOf<{ stockItemId: string; quantity: number; orderLineId: string }>(
    tx,
    sql`select r.stock_item_id as "stockItemId", r.quantity, r.order_line_id as "orderLineId"
        from reservations r join order_lines l on l.id = r.order_line_id where l.consignment_id = ${id} and r.status = 'sold'`,
  );
  await returnSold(tx, sold);
  await givePiecesBack(tx, sql`consignment_id = ${id}`);
  const eventId = await tell("consignment.cancelled", "consignment", id, {
    subject: found.seller_id,
    ...acting,
    data: { order: orderId, reason },
  });
  if (found.payment_status === "captured" && found.held_by === "platform") {
    const fact = { orderId, currency: found.currency, amount: BigInt(found.total) };
    await postEntry(tx, "consignment-called-off", id, eventId, consignmentCalledOff(fact));
    const loss = { orderId, id, currency: found.currency, total: fact.amount, eventId };
    const due = fact.amount - (await coverLoss(run, loss, "cancelled"));
    // Beside an open dispute nothing is sent back: the bank may be giving her the same money. Its end makes the refund.
    const [refund] =
      due > 0n && !found.disputed
        ? await rowsOf<{ id: string }>(
            tx,
            sql`insert into refunds (payment_id, consignment_id, amount, reason) values (${found.payment_id}, ${id}, ${due}::bigint, ${reason}) returning id`,
          )
        : [];
    if (refund) await run.enqueue("send-refund", { refundId: refund.id });
  }
  await finishOrder(run, orderId, found);
  return true;
}

/**
 * Delivered: what the buyer paid becomes earned money; what she paid at the door is booked first, as the seller's debt,
 * of which her own part is hers. Answers false when it was delivered before.
 */
export async function deliver(
  run: Run<Actor>,
  { orderId, id }: { orderId: string; id: string },
  acting: Acting = {},
): Promise<boolean> {
  const { tx, tell, moved } = run;
  const found = await lockEnding(run, id);
  if (found.status === "delivered") return false;
  mustMove(found, "delivered");
  await tx.execute(sql`update consignments set status = 'delivered', delivered_at = market_now() where id = ${id}`);
  await moved("consignment", id, found.status, "delivered");
  const eventId = await tell("consignment.delivered", "consignment", id, {
    subject: found.seller_id,
    ...acting,
    data: { order: orderId },
  });
  const { currency } = found;
  const lines = await linesOf(run, id);
  const carriage = BigInt(found.carriage);
  if (found.held_by === "seller") {
    const fact = { orderId, currency, shopId: found.sender_id, amount: BigInt(found.total) };
    await postEntry(tx, "cash-collected", id, eventId, cashCollected(fact));
  }
  await postEntry(
    tx,
    "consignment-delivered",
    id,
    eventId,
    consignmentDelivered({ orderId, currency, sellerId: found.seller_id, senderId: found.sender_id, carriage, lines }),
  );
  if (found.held_by === "platform")
    await coverLoss(run, { orderId, id, currency, total: BigInt(found.total), eventId }, "delivered");
  if (found.held_by === "seller") {
    const goods = lines.reduce((sum, line) => sum + line.maker, 0n);
    const own = carriage + (found.seller_id === found.sender_id ? goods : 0n);
    if (own > 0n)
      await postEntry(tx, "cash-kept", id, eventId, cashKept({ shopId: found.sender_id, currency, amount: own }));
  }
  await finishOrder(run, orderId, found);
  return true;
}

async function linesOf({ tx }: Run<Actor>, consignmentId: string) {
  const rows = await rowsOf<{
    maker: string;
    cooperative: string;
    programme: string;
    platform: string;
    cooperative_id: string | null;
  }>(
    tx,
    sql`select maker_amount::text as maker, cooperative_amount::text as cooperative, programme_amount::text as programme,
          platform_amount::text as platform, cooperative_id from order_lines where consignment_id = ${consignmentId}`,
  );
  return rows.map((line) => ({
    maker: BigInt(line.maker),
    cooperative: BigInt(line.cooperative),
    programme: BigInt(line.programme),
    platform: BigInt(line.platform),
    cooperativeId: line.cooperative_id,
  }));
}

/**
 * Ends an order with its last consignment: completed if anything was delivered, called off if nothing was. What sellers
 * collected at the door is then known, and the promise becomes the payment of exactly that.
 */
async function finishOrder(
  { tx, tell, moved }: Run<Actor>,
  orderId: string,
  { payment_id, payment_status }: Ending,
): Promise<void> {
  const [left] = await rowsOf<{ open: number; delivered: number; collected: string }>(
    tx,
    sql`select count(*) filter (where status not in ('delivered', 'cancelled'))::int as open,
          count(*) filter (where status = 'delivered')::int as delivered,
          coalesce(sum(goods - discount + carriage) filter (where status = 'delivered'), 0)::text as collected
        from consignments where order_id = ${orderId}`,
  );
  if (!left || left.open > 0) return;
  const to = left.delivered > 0 ? "completed" : "cancelled";
  if (payment_status === "promised") {
    await tx.execute(
      to === "completed"
        ? sql`update payments set status = 'captured', captured_amount = ${left.collected}::bigint, captured_at = market_now(), provider_charge = id::text where id = ${payment_id}`
        : sql`update payments set status = 'failed' where id = ${payment_id}`,
    );
    if (to === "completed") await tx.execute(sql`update orders set paid_at = market_now() where id = ${orderId}`);
  }
  await tx.execute(
    sql`update orders set status = ${to}, cancelled_at = case when ${to} = 'cancelled' then market_now() end,
          cancel_reason = case when ${to} = 'cancelled' then 'parcels' end where id = ${orderId}`,
  );
  await moved("order", orderId, "confirmed", to);
  await tell(to === "completed" ? "order.completed" : "order.ended", "order", orderId);
}
