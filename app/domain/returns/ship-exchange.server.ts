import { sql } from "drizzle-orm";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import { carriersFor, needsTracking } from "#app/domain/orders/desk-carriers.ts";
import { confirmDays } from "#app/domain/orders/rules.ts";
import { wayOf } from "#app/domain/orders/way.server.ts";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { mustExchange, theExchange } from "./exchange-steps.server.ts";
import { shipExchange as input } from "./forms.ts";
import { sellersReturn } from "./seller-steps.server.ts";
import { tellingOf } from "./steps.server.ts";

/** The other piece is with its carrier, on the seller's own cost. Only once what was sold has come back. */
export const shipExchange = command({
  name: "ship-exchange",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run({ ctx, tx, actor, tell, moved }, { return: id, carrier, tracking }) {
    const held = await sellersReturn(tx, actor, id);
    const exchange = await theExchange(tx, id);
    if (exchange.status === "shipped") return unchanged(null);
    mustExchange(exchange, "shipped");
    if (held.status !== "replacing") throw new Refusal("return.not-now");
    const { country } = ctx.house;
    const taken = carriersFor(country, await wayOf(tx, country, held.consignment_id)).find(
      ({ code }) => code === carrier,
    );
    if (!taken) throw new Invalid({ carrier: "choose" });
    if (needsTracking(taken) && !tracking) throw new Invalid({ tracking: "required" });
    await tx.execute(
      sql`update exchanges set status = 'shipped', shipped_at = market_now(), carrier = ${carrier}, tracking = ${(needsTracking(taken) && tracking) || null},
            due_by = market_now() + make_interval(days => ${confirmDays}) where id = ${id}`,
    );
    await moved("exchange", id, exchange.status, "shipped");
    const { stockItemId, units: quantity } = exchange;
    if (!(await moveStock(tx, { stockItemId, kind: "sell", quantity }))) throw new Error("no units to sell");
    await tell("exchange.shipped", "exchange", id, { ...tellingOf(held), ...held.acting });
    return null;
  },
});
