import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, anyone, system } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { letExchangeGo } from "./exchange-steps.server.ts";
import { dropReturn as input } from "./forms.ts";
import { buyersReturn, type HeldReturn, lockReturn, mustMove, tellingOf } from "./steps.server.ts";

async function drop(run: Run<Actor>, held: HeldReturn, why: "buyer" | "not-sent"): Promise<void> {
  const { tx, tell, moved } = run;
  await tx.execute(
    sql`update returns set status = 'dropped', due_by = null, ended_at = market_now() where id = ${held.id}`,
  );
  await moved("return", held.id, held.status, "dropped");
  const telling = tellingOf(held);
  await tell("return.dropped", "return", held.id, { ...telling, data: { ...telling.data, why } });
  await letExchangeGo(run, held.id);
}

/** The buyer keeps it after all. What is on its way is no longer hers to stop. */
export const dropReturn = command({
  name: "drop-return",
  who: anyone,
  input,
  async run(run, asked) {
    const held = await buyersReturn(run.ctx, run.tx, asked);
    if (held.status === "dropped") return unchanged(null);
    mustMove(held, "dropped");
    await drop(run, held, "buyer");
    return null;
  },
});

/** Agreed, and not sent for as long as the rule allows: the seller's money need not wait any longer. */
const lapseReturn = command({
  name: "lapse-return",
  who: system,
  input: z.object({ return: uuid }),
  async run(run, { return: id }) {
    await run.tx.execute(
      sql`select 1 from orders where id = (select c.order_id from returns r join consignments c on c.id = r.consignment_id where r.id = ${id}) for update`,
    );
    const held = await lockReturn(run.tx, id);
    if (held.status !== "agreed" || !held.overdue) return unchanged(null);
    await drop(run, held, "not-sent");
    return null;
  },
});

/** Errand of the clock. */
export async function lapseReturns(ctx: Ctx, limit = 100): Promise<number> {
  const due = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from returns where status = 'agreed' and due_by < market_now() order by due_by limit ${limit}`,
  );
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { id } of due) await lapseReturn(as, { return: id });
  return due.length;
}
