import { sql } from "drizzle-orm";
import { z } from "zod";
import { givePiecesBack } from "#app/domain/catalogue/order-months.server.ts";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { releaseCoupon } from "./coupons.server.ts";

/**
 * Calls off an order nobody paid in time: its units go back on the shelf, its pieces to their month, its coupon to its
 * owner. An order that was paid meanwhile is left alone: paying and letting go take the same lock.
 */
export const cancelOrder = command({
  name: "cancel-order",
  who: system,
  input: z.object({ orderId: uuid, reason: z.enum(["hold-expired"]) }),
  async run({ tx, tell, moved }, { orderId, reason }) {
    const [order] = await rowsOf<{ id: string }>(
      tx,
      sql`update orders set status = 'cancelled', cancelled_at = market_now(), cancel_reason = ${reason}
          where id = ${orderId} and status = 'awaiting-payment' and hold_until <= market_now() returning id`,
    );
    if (!order) return unchanged(null);
    await moved("order", orderId, "awaiting-payment", "cancelled");
    // The coupon before the units, as in placing: two that meet never wait for each other in a circle.
    await releaseCoupon(tx, orderId);
    const off = await rowsOf<{ id: string }>(
      tx,
      sql`update consignments set status = 'cancelled' where order_id = ${orderId} and status = 'awaiting-payment' returning id`,
    );
    for (const { id } of off) await moved("consignment", id, "awaiting-payment", "cancelled");
    const held = await rowsOf<{ stock_item_id: string; quantity: number; order_line_id: string }>(
      tx,
      sql`update reservations r set status = 'released', changed_at = market_now() from order_lines l
          where l.id = r.order_line_id and l.order_id = ${orderId} and r.status = 'held'
          returning r.stock_item_id, r.quantity, r.order_line_id`,
    );
    for (const one of held.sort((a, b) => (a.stock_item_id < b.stock_item_id ? -1 : 1))) {
      const back = await moveStock(tx, {
        stockItemId: one.stock_item_id,
        kind: "release",
        quantity: one.quantity,
        orderLineId: one.order_line_id,
      });
      if (!back) throw new Error("held units are gone");
    }
    await givePiecesBack(tx, orderId);
    await tx.execute(sql`update payments set status = 'failed' where order_id = ${orderId} and status = 'created'`);
    await tell("order.cancelled", "order", orderId, { data: { reason } });
    return null;
  },
});
