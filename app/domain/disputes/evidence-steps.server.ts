import { sql } from "drizzle-orm";
import { isOwnOrder } from "#app/domain/payments/four-eyes.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { DisputeState } from "#db/vocabulary.ts";

type Answerable = { id: string; orderId: string; status: DisputeState; text: string | null; submitted: boolean };

/**
 * A dispute that may still be answered, locked, its order first. An answer that was sent is not changed, and nobody
 * answers for her own order. @throws Missing, Refusal
 */
export async function answerable({ ctx, tx, actor }: Run<Person>, id: string): Promise<Answerable> {
  await tx.execute(
    sql`select 1 from orders where id = (select p.order_id from disputes d join payments p on p.id = d.payment_id where d.id = ${id}) for update`,
  );
  const [found] = await rowsOf<Answerable & { late: boolean }>(
    tx,
    sql`select d.id, p.order_id as "orderId", d.status, d.text_sealed as text, d.submitted_at is not null as submitted,
          coalesce(d.evidence_due < market_now(), false) as late
        from disputes d join payments p on p.id = d.payment_id where d.id = ${id} for update of d`,
  );
  if (!found) throw new Missing("dispute");
  if (await isOwnOrder(ctx, tx, actor, found.orderId)) throw new Refusal("dispute.own");
  return found;
}
