import { sql } from "drizzle-orm";
import { z } from "zod";
import { givePiecesBack } from "#app/domain/catalogue/order-months.server.ts";
import { releaseHeld } from "#app/domain/catalogue/stock.server.ts";
import { type Actor, anyone, system } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { mayOpen } from "./access.server.ts";
import { releaseCoupon } from "./coupons.server.ts";
import { cancelOwnOrder as ownInput } from "./forms.ts";

/**
 * Calls off an order nobody paid in time: its units go back on the shelf, its pieces to their month, its coupon to its
 * owner. An order that was paid meanwhile is left alone: paying and letting go take the same lock. One whose transfer's
 * photograph came in the last moment waits for whoever looks at it.
 */
export const cancelOrder = command({
  name: "cancel-order",
  who: system,
  input: z.object({ orderId: uuid, reason: z.enum(["hold-expired"]) }),
  async run(run, { orderId, reason }) {
    const [order] = await rowsOf<{ id: string }>(
      run.tx,
      sql`update orders o set status = 'cancelled', cancelled_at = market_now(), cancel_reason = ${reason}
          where id = ${orderId} and status = 'awaiting-payment' and hold_until <= market_now()
            and not exists (select from payment_proofs f join payments y on y.id = f.payment_id where y.order_id = o.id and f.status = 'waiting')
          returning id`,
    );
    if (!order) return unchanged(null);
    await letGo(run, orderId, reason);
    return null;
  },
});

/** The buyer changes her mind before she has paid. What she pays all the same goes back by itself. */
export const cancelOwnOrder = command({
  name: "cancel-own-order",
  who: anyone,
  input: ownInput,
  async run(run, { number, access }) {
    const [order] = await rowsOf<{ id: string; person_id: string | null; status: string }>(
      run.tx,
      sql`select id, person_id, status from orders where number = ${number} for update`,
    );
    if (!order || !mayOpen(run.ctx, order, access)) throw new Missing("order");
    if (order.status === "cancelled") return unchanged(null);
    if (order.status !== "awaiting-payment") throw new Refusal("order.cancel-parcels");
    await run.tx.execute(
      sql`update orders set status = 'cancelled', cancelled_at = market_now(), cancel_reason = 'buyer' where id = ${order.id}`,
    );
    await letGo(run, order.id, "buyer");
    return null;
  },
});

async function letGo({ tx, tell, moved }: Run<Actor>, orderId: string, reason: string): Promise<void> {
  await moved("order", orderId, "awaiting-payment", "cancelled");
  // The coupon before the units, as in placing: two that meet never wait for each other in a circle.
  await releaseCoupon(tx, orderId);
  const off = await rowsOf<{ id: string }>(
    tx,
    sql`update consignments set status = 'cancelled', cancelled_at = market_now(), cancel_reason = ${reason}
        where order_id = ${orderId} and status = 'awaiting-payment' returning id`,
  );
  for (const { id } of off) await moved("consignment", id, "awaiting-payment", "cancelled");
  const held = await rowsOf<{ stockItemId: string; quantity: number; orderLineId: string }>(
    tx,
    sql`update reservations r set status = 'released', changed_at = market_now() from order_lines l
        where l.id = r.order_line_id and l.order_id = ${orderId} and r.status = 'held'
        returning r.stock_item_id as "stockItemId", r.quantity, r.order_line_id as "orderLineId"`,
  );
  await releaseHeld(tx, held);
  await givePiecesBack(tx, sql`order_id = ${orderId}`);
  await tx.execute(sql`update payments set status = 'failed' where order_id = ${orderId} and status = 'created'`);
  await tx.execute(
    sql`update payment_proofs set status = 'rejected', reason = 'order-gone', judged_at = market_now()
        where status = 'waiting' and payment_id in (select id from payments where order_id = ${orderId})`,
  );
  await tell("order.cancelled", "order", orderId, { data: { reason } });
}
