import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, keepAndRefuse, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { holdReplacement, letExchangeGo, mustExchange, theExchange } from "./exchange-steps.server.ts";
import { answerExchange as input } from "./forms.ts";
import { sendBy } from "./rules.ts";
import { sellersReturn } from "./seller-steps.server.ts";
import { settleReturn } from "./settle-steps.server.ts";
import { tellingOf } from "./steps.server.ts";

/**
 * The seller gives another piece instead of money, or not. Agreed, its units are put aside, and the piece that was sold may
 * come back. If there are not enough any more it is said, and the return goes on for money. Until it is sent she may still
 * give the money instead.
 */
export const answerExchange = command({
  name: "answer-exchange",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run(run, { return: id, answer }) {
    const { ctx, tx, now, moved, tell } = run;
    const held = await sellersReturn(tx, run.actor, id);
    const exchange = await theExchange(tx, id);
    const telling = { ...tellingOf(held), ...held.acting };
    if (answer === "decline") {
      if (exchange.status === "declined") return unchanged(null);
      mustExchange(exchange, "declined");
      await letExchangeGo(run, id, "declined");
      await tell("exchange.declined", "exchange", id, telling);
      // It has come back already: what is owed now is money.
      if (held.status === "replacing") await settleReturn(run, held, { sum: "all", acting: held.acting });
      return null;
    }
    if (exchange.status === "held") return unchanged(null);
    mustExchange(exchange, "held");
    if (!["asked", "agreed", "sent"].includes(held.status)) throw new Refusal("return.not-now");
    if (!(await holdReplacement(tx, id))) {
      await letExchangeGo(run, id, "gone");
      await tell("exchange.gone", "exchange", id, telling);
      return keepAndRefuse(new Refusal("exchange.gone"));
    }
    await moved("exchange", id, "asked", "held");
    if (held.status === "asked") {
      await tx.execute(
        sql`update returns set status = 'agreed', answered_at = market_now(), due_by = ${sendBy(now, ctx.house.country).toISOString()}::timestamptz where id = ${id}`,
      );
      await moved("return", id, "asked", "agreed");
    }
    await tell("exchange.held", "exchange", id, telling);
    return null;
  },
});
