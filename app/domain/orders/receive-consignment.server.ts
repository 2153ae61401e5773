import { sql } from "drizzle-orm";
import { z } from "zod";
import { consignmentDelivered } from "#app/domain/ledger/recipes.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { type Actor, anyone, system } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";
import { mayOpen } from "./access.server.ts";
import { mustMove } from "./consignment-steps.server.ts";
import { receiveConsignment as input } from "./forms.ts";

/** The buyer says it came. Her proof is her session or, for a guest, the signed pass of her browser. */
export const receiveConsignment = command({
  name: "receive-consignment",
  who: anyone,
  input,
  async run(run, { number, consignment, access }) {
    const [order] = await rowsOf<{ id: string; person_id: string | null }>(
      run.tx,
      sql`select id, person_id from orders where number = ${number} for update`,
    );
    if (!order || !mayOpen(run.ctx, order, access)) throw new Missing("order");
    const [found] = await rowsOf<{ id: string }>(
      run.tx,
      sql`select id from consignments where order_id = ${order.id} and number = ${Number(consignment)}`,
    );
    if (!found) throw new Missing("consignment");
    return deliver(run, order.id, found.id);
  },
});

/** Nobody said anything for as long as the rule allows: it counts as received. */
export const deliverByClock = command({
  name: "deliver-by-clock",
  who: system,
  input: z.object({ consignment: uuid }),
  async run(run, { consignment }) {
    const [order] = await rowsOf<{ id: string }>(
      run.tx,
      sql`select id from orders where id = (select order_id from consignments where id = ${consignment} and status = 'shipped' and confirm_by <= market_now()) for update`,
    );
    if (!order) return unchanged(null);
    return deliver(run, order.id, consignment);
  },
});

/** Errand of the clock. */
export async function confirmOverdue(ctx: Ctx, limit = 100): Promise<number> {
  const due = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from consignments where status = 'shipped' and confirm_by <= market_now() order by id limit ${limit}`,
  );
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { id } of due) await deliverByClock(as, { consignment: id });
  return due.length;
}

/** Delivered: what the buyer paid becomes earned money, and the order is complete when its last parcel is. */
async function deliver({ tx, tell, moved }: Run<Actor>, orderId: string, id: string) {
  const [consignment] = await rowsOf<{
    status: ConsignmentState;
    seller_id: string;
    sender_id: string;
    carriage: string;
    currency: string;
  }>(
    tx,
    sql`select c.status, c.seller_id, c.sender_id, c.carriage::text, o.currency from consignments c join orders o on o.id = c.order_id
        where c.id = ${id} for update of c`,
  );
  if (!consignment) throw new Missing("consignment");
  if (consignment.status === "delivered") return unchanged(null);
  mustMove(consignment, "delivered");
  await tx.execute(sql`update consignments set status = 'delivered', delivered_at = market_now() where id = ${id}`);
  await moved("consignment", id, consignment.status, "delivered");
  const eventId = await tell("consignment.delivered", "consignment", id, {
    subject: consignment.seller_id,
    data: { order: orderId },
  });
  const lines = await rowsOf<{
    maker: string;
    cooperative: string;
    programme: string;
    platform: string;
    cooperative_id: string | null;
  }>(
    tx,
    sql`select maker_amount::text as maker, cooperative_amount::text as cooperative, programme_amount::text as programme,
          platform_amount::text as platform, cooperative_id from order_lines where consignment_id = ${id}`,
  );
  await postEntry(
    tx,
    "consignment-delivered",
    id,
    eventId,
    consignmentDelivered({
      orderId,
      currency: consignment.currency,
      sellerId: consignment.seller_id,
      senderId: consignment.sender_id,
      carriage: BigInt(consignment.carriage),
      lines: lines.map((line) => ({
        maker: BigInt(line.maker),
        cooperative: BigInt(line.cooperative),
        programme: BigInt(line.programme),
        platform: BigInt(line.platform),
        cooperativeId: line.cooperative_id,
      })),
    }),
  );
  const [open] = await rowsOf<{ n: number }>(
    tx,
    sql`select count(*)::int as n from consignments where order_id = ${orderId} and status not in ('delivered', 'cancelled')`,
  );
  if (open?.n === 0) {
    await tx.execute(sql`update orders set status = 'completed' where id = ${orderId}`);
    await moved("order", orderId, "paid", "completed");
    await tell("order.completed", "order", orderId);
  }
  return null;
}
