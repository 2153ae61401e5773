import { sql } from "drizzle-orm";
import { sellHeld } from "#app/domain/catalogue/stock.server.ts";
import type { System } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { acceptHours } from "./rules.ts";

/** An order stands: its sellers may begin, and its held units are sold. The caller holds the order's lock. */
export async function confirmOrder(
  { tx, moved }: Run<System>,
  orderId: string,
  { paid }: { paid: boolean },
): Promise<void> {
  await tx.execute(
    sql`update orders set status = 'confirmed', confirmed_at = market_now(), paid_at = ${paid ? sql`market_now()` : null} where id = ${orderId}`,
  );
  await moved("order", orderId, "awaiting-payment", "confirmed");
  const begun = await rowsOf<{ id: string }>(
    tx,
    sql`update consignments set status = 'new', accept_by = market_now() + make_interval(hours => ${acceptHours})
        where order_id = ${orderId} and status = 'awaiting-payment' returning id`,
  );
  for (const { id } of begun) await moved("consignment", id, "awaiting-payment", "new");
  const held = await rowsOf<{ stockItemId: string; quantity: number; orderLineId: string }>(
    tx,
    sql`update reservations r set status = 'sold', changed_at = market_now() from order_lines l
        where l.id = r.order_line_id and l.order_id = ${orderId} and r.status = 'held'
        returning r.stock_item_id as "stockItemId", r.quantity, r.order_line_id as "orderLineId"`,
  );
  await sellHeld(tx, held);
}
