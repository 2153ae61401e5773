import { sql } from "drizzle-orm";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/** Refuses what happens at the door of an order whose money does not pass there. The caller holds the order's lock. */
export async function mustBePaidAtDoor(tx: Tx, orderId: string): Promise<void> {
  const at = await rowsOf(
    tx,
    sql`select 1 from payments where order_id = ${orderId} and held_by = 'seller' and status in ('promised', 'captured')`,
  );
  if (at.length === 0) throw new Refusal("consignment.not-at-door");
}
