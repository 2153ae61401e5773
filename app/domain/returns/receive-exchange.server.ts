import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, anyone, system } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { letExchangeGo, lockExchange, mustExchange, theExchange, waitsForPeople } from "./exchange-steps.server.ts";
import { receiveExchange as input } from "./forms.ts";
import { settleReturn } from "./settle-steps.server.ts";
import { buyersReturn, type HeldReturn, lockReturn, mustMove, tellingOf } from "./steps.server.ts";

async function receive({ tx, tell, moved }: Run<Actor>, held: HeldReturn): Promise<void> {
  mustMove(held, "exchanged");
  await tx.execute(
    sql`update exchanges set status = 'received', due_by = null, ended_at = market_now() where id = ${held.id}`,
  );
  await moved("exchange", held.id, "shipped", "received");
  await tx.execute(sql`update returns set status = 'exchanged', ended_at = market_now() where id = ${held.id}`);
  await moved("return", held.id, held.status, "exchanged");
  await tell("exchange.received", "exchange", held.id, tellingOf(held));
}

/** The buyer has the other piece. What is wrong with it she may send back again, as of the day it came. */
export const receiveExchange = command({
  name: "receive-exchange",
  who: anyone,
  input,
  async run(run, asked) {
    const held = await buyersReturn(run.ctx, run.tx, asked);
    const exchange = await theExchange(run.tx, held.id);
    if (exchange.status === "received") return unchanged(null);
    mustExchange(exchange, "received");
    await receive(run, held);
    return null;
  },
});

/**
 * What the clock does with an exchange past its term: unanswered, it is let go and the return goes on for money; not sent, the
 * money goes back after all; sent and nothing heard, it counts as received.
 */
const endExchange = command({
  name: "end-exchange-by-clock",
  who: system,
  input: z.object({ exchange: uuid }),
  async run(run, { exchange: id }) {
    const { tx, tell } = run;
    const [free] = await rowsOf<{ waits: boolean }>(
      tx,
      sql`with o as (select o.id from orders o where o.id = (select c.order_id from returns r join consignments c on c.id = r.consignment_id where r.id = ${id}) for update)
          select ${waitsForPeople} as waits from o, exchanges e join returns r on r.id = e.id join consignments c on c.id = r.consignment_id where e.id = ${id}`,
    );
    if (!free || free.waits) return unchanged(null);
    const held = await lockReturn(tx, id);
    const exchange = await lockExchange(tx, id);
    if (!exchange?.overdue) return unchanged(null);
    if (exchange.status === "shipped") {
      await receive(run, held);
      return null;
    }
    if (!(await letExchangeGo(run, id))) return unchanged(null);
    await tell("exchange.lapsed", "exchange", id, tellingOf(held));
    if (held.status === "replacing") await settleReturn(run, held, { sum: "all" });
    return null;
  },
});

/** Errand of the clock. */
export async function endExchanges(ctx: Ctx, limit = 100): Promise<number> {
  const due = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select e.id from exchanges e join returns r on r.id = e.id join consignments c on c.id = r.consignment_id
        where e.status in ('asked', 'held', 'shipped') and e.due_by < market_now() and not ${waitsForPeople} order by e.due_by limit ${limit}`,
  );
  const as = await systemContext(ctx.house, "clock", ctx.requestId);
  for (const { id } of due) await endExchange(as, { exchange: id });
  return due.length;
}
