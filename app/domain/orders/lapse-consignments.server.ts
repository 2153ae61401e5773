import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { callOff } from "./end-steps.server.ts";

/** Of `consignments`: nobody accepted it in time. */
const overdue = sql`status = 'new' and accept_by <= market_now()`;

/** Its seller did not answer in time: it is called off and paid back. Who accepts in the same moment takes the same lock, and the first wins. */
export const lapseConsignment = command({
  name: "lapse-consignment",
  who: system,
  input: z.object({ consignment: uuid }),
  async run(run, { consignment: id }) {
    const [order] = await rowsOf<{ id: string }>(
      run.tx,
      sql`select id from orders where id = (select order_id from consignments where id = ${id}) for update`,
    );
    // Read only under the lock: while it was waited for, somebody may have accepted.
    const late = await rowsOf(run.tx, sql`select 1 from consignments where id = ${id} and ${overdue} for update`);
    if (!order || late.length === 0) return unchanged(null);
    return (await callOff(run, { orderId: order.id, id }, "not-accepted")) ? null : unchanged(null);
  },
});

/** Errand of the clock. One that cannot be called off does not keep the others waiting. */
export async function lapseConsignments(ctx: Ctx, limit = 100): Promise<number> {
  const due = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from consignments where ${overdue} order by accept_by, id limit ${limit}`,
  );
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { id } of due)
    await lapseConsignment(as, { consignment: id }).catch((error: unknown) =>
      ctx.house.log.error({ err: error, noun: "consignment", nounId: id }, "a consignment could not be called off"),
    );
  return due.length;
}
