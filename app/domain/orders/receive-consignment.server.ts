import { sql } from "drizzle-orm";
import { z } from "zod";
import { anyone, system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { mayOpen } from "./access.server.ts";
import { deliver } from "./end-steps.server.ts";
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
    return (await deliver(run, { orderId: order.id, id: found.id })) ? null : unchanged(null);
  },
});

/** Condition on consignments: nobody has reported anything of it that is not settled. */
const undisputed = sql`not exists (select from problems p where p.consignment_id = consignments.id and p.status <> 'closed')`;

/** Nobody said anything for as long as the rule allows: it counts as received. */
export const deliverByClock = command({
  name: "deliver-by-clock",
  who: system,
  input: z.object({ consignment: uuid }),
  async run(run, { consignment }) {
    const [order] = await rowsOf<{ id: string }>(
      run.tx,
      sql`select id from orders where id = (select order_id from consignments where id = ${consignment} and status = 'shipped' and confirm_by <= market_now() and ${undisputed}) for update`,
    );
    if (!order) return unchanged(null);
    return (await deliver(run, { orderId: order.id, id: consignment })) ? null : unchanged(null);
  },
});

/** Errand of the clock. */
export async function confirmOverdue(ctx: Ctx, limit = 100): Promise<number> {
  const due = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from consignments where status = 'shipped' and confirm_by <= market_now() and ${undisputed} order by id limit ${limit}`,
  );
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { id } of due) await deliverByClock(as, { consignment: id });
  return due.length;
}
