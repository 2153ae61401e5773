import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { consignmentMoves, mayMove } from "./rules.ts";

export type Locked = { id: string; order_id: string; status: ConsignmentState; seller_id: string; sender_id: string };

/**
 * The maker's own consignment, locked, its order first. A stranger's does not exist for her (A01).
 */
export async function ownConsignment(tx: Tx, maker: Maker, id: string): Promise<Locked> {
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from consignments where id = ${id} and seller_id = ${maker.producer.shopId}) for update`,
  );
  const [found] = await rowsOf<Locked>(
    tx,
    sql`select id, order_id, status, seller_id, sender_id from consignments where id = ${id} and seller_id = ${maker.producer.shopId} for update`,
  );
  if (!found) throw new Missing("consignment");
  return found;
}

/** Refuses a step out of order, by the one table of moves. */
export function mustMove(consignment: { status: ConsignmentState }, to: ConsignmentState): void {
  if (!mayMove(consignmentMoves, consignment.status, to)) throw new Refusal("consignment.not-now");
}
