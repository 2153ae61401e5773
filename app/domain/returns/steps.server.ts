import { sql } from "drizzle-orm";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ReturnKind, ReturnState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { returnMoves } from "./rules.ts";

type Column = "text_sealed" | "answer_sealed" | "verdict_sealed";

export const sealText = (keys: Keys, id: string, column: Column, text: string): string | null =>
  text === "" ? null : keys.encryptField(text, { table: "returns", column, row: id });
export const openText = (keys: Keys, id: string, column: Column, sealed: string | null): string =>
  sealed === null ? "" : keys.decryptField(sealed, { table: "returns", column, row: id });

/** A return in hand, locked; the caller holds its order's lock. */
export type HeldReturn = {
  id: string;
  order_line_id: string;
  consignment_id: string;
  order_id: string;
  seller_id: string;
  kind: ReturnKind;
  quantity: number;
  status: ReturnState;
  overdue: boolean;
  restocked: boolean;
};

/** @throws Missing */
export async function lockReturn(tx: Tx, id: string): Promise<HeldReturn> {
  const [found] = await rowsOf<HeldReturn>(
    tx,
    sql`select r.id, r.order_line_id, r.consignment_id, c.order_id, c.seller_id, r.kind, r.quantity, r.status,
          coalesce(r.due_by < market_now(), false) as overdue, r.restocked_at is not null as restocked
        from returns r join consignments c on c.id = r.consignment_id where r.id = ${id} for update of r`,
  );
  if (!found) throw new Missing("return");
  return found;
}

/** Refuses a step out of order, by the one table of moves. */
export function mustMove({ status }: { status: ReturnState }, to: ReturnState): void {
  if (!returnMoves[status].includes(to)) throw new Refusal("return.not-now");
}

/** The order an asker may open, locked. @throws Missing for anybody else's */
export async function buyersOrder(ctx: Ctx, tx: Tx, { number, access }: { number: string; access: string }) {
  const [order] = await rowsOf<{ id: string; person_id: string | null }>(
    tx,
    sql`select id, person_id from orders where number = ${number} for update`,
  );
  if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
  return order;
}

/** A return of an order this asker may open, both locked. @throws Missing for anybody else's, and for another order's */
export async function buyersReturn(
  ctx: Ctx,
  tx: Tx,
  asked: { number: string; access: string; return: string },
): Promise<HeldReturn> {
  const order = await buyersOrder(ctx, tx, asked);
  const held = await lockReturn(tx, asked.return);
  if (held.order_id !== order.id) throw new Missing("return");
  return held;
}

/** What every telling of a return says beside it. */
export const tellingOf = (held: Pick<HeldReturn, "consignment_id" | "order_id" | "seller_id">) => ({
  subject: held.seller_id,
  data: { consignment: held.consignment_id, order: held.order_id },
});

/** Of a line `l` and its parcel `c`: when the buyer got what she has now, which may be what came in the place of it. */
export const heldSince = sql`greatest(c.delivered_at, (select max(e.ended_at) from exchanges e join returns x on x.id = e.id
  where x.order_line_id = l.id and e.status = 'received'))`;
/** Condition on `r`: its pieces are not with the buyer, or not for long. What was exchanged she holds again. */
export const takesPieces = sql`r.status not in ('refused', 'dropped', 'exchanged')`;
