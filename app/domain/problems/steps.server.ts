import { sql } from "drizzle-orm";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ProblemState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { readSaid, type Said } from "./rules.ts";

type Column = "text_sealed" | "answer_sealed";

export const sealSaid = (keys: Keys, problem: string, column: Column, said: readonly Said[]): string =>
  keys.encryptField(JSON.stringify(said), { table: "problems", column, row: problem });

export const openSaid = (keys: Keys, problem: string, column: Column, sealed: string | null): Said[] =>
  sealed === null ? [] : readSaid(keys.decryptField(sealed, { table: "problems", column, row: problem }));

/**
 * A problem of an order that this asker may open, its order and itself locked. Of anybody else's order, or of another
 * order than the address names, it does not exist (A01, A03). @throws Missing
 */
export async function buyersProblem(
  ctx: Ctx,
  tx: Tx,
  { number, access, problem }: { number: string; access: string; problem: string },
) {
  const [order] = await rowsOf<{ id: string; person_id: string | null }>(
    tx,
    sql`select id, person_id from orders where number = ${number} for update`,
  );
  if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
  const [found] = await rowsOf<{
    id: string;
    consignment_id: string;
    seller_id: string;
    status: ProblemState;
    text_sealed: string;
    answer_sealed: string | null;
  }>(
    tx,
    sql`select p.id, p.consignment_id, c.seller_id, p.status, p.text_sealed, p.answer_sealed from problems p
        join consignments c on c.id = p.consignment_id where p.id = ${problem} and c.order_id = ${order.id} for update of p`,
  );
  if (!found) throw new Missing("problem");
  return { ...found, orderId: order.id };
}
