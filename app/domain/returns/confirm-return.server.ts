import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { lockExchange } from "./exchange-steps.server.ts";
import { confirmReturn as input } from "./forms.ts";
import { replaceBy } from "./rules.ts";
import { sellersReturn } from "./seller-steps.server.ts";
import { restock, settleReturn } from "./settle-steps.server.ts";
import { mustMove, tellingOf } from "./steps.server.ts";

/**
 * It came back as it left: the buyer's money goes back, or the piece that was put aside for her may go out. The pieces go
 * to the shelf if they are fit to be sold again.
 */
export const confirmReturn = command({
  name: "confirm-return",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run(run, { return: id, fit }) {
    const { ctx, tx, now, tell, moved } = run;
    const held = await sellersReturn(tx, run.actor, id);
    if (["refunded", "replacing", "exchanged"].includes(held.status)) return unchanged(null);
    const exchange = await lockExchange(tx, id);
    if (exchange?.status === "held") {
      mustMove(held, "replacing");
      await tx.execute(sql`update returns set status = 'replacing', due_by = null where id = ${id}`);
      await moved("return", id, held.status, "replacing");
      const due = replaceBy(now, ctx.house.country);
      await tx.execute(sql`update exchanges set due_by = ${due.toISOString()}::timestamptz where id = ${id}`);
      await tell("return.replacing", "return", id, { ...tellingOf(held), ...held.acting });
    } else await settleReturn(run, held, { sum: "all", acting: held.acting });
    if (fit) await restock(run, held);
    return null;
  },
});
