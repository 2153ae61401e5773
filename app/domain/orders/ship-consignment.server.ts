import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { heldConsignment, mustMove } from "./consignment-steps.server.ts";
import { carriersFor, needsTracking, serviceOf } from "./desk-carriers.ts";
import { shipConsignment as input } from "./forms.ts";
import { confirmDays } from "./rules.ts";
import { wayOf } from "./way.server.ts";

/** The parcel is with its carrier, under a number the buyer can follow, or at the counter where she fetches it. */
export const shipConsignment = command({
  name: "ship-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run({ ctx, tx, actor, tell, moved }, { consignment: id, carrier, tracking }) {
    const consignment = await heldConsignment(tx, actor, id);
    mustMove(consignment, "shipped");
    const { country } = ctx.house;
    const way = await wayOf(tx, country, id);
    const taken = carriersFor(country, way).find(({ code }) => code === carrier);
    if (!taken) throw new Invalid({ carrier: "choose" });
    if (needsTracking(taken) && !tracking) throw new Invalid({ tracking: "required" });
    await tx.execute(sql`update consignments set status = 'shipped', shipped_at = market_now(), carrier = ${carrier}, service = ${serviceOf(country, taken, way)},
      tracking = ${(needsTracking(taken) && tracking) || null}, confirm_by = market_now() + make_interval(days => ${confirmDays}) where id = ${id}`);
    await moved("consignment", id, consignment.status, "shipped");
    await tell("consignment.shipped", "consignment", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { order: consignment.order_id },
    });
    return null;
  },
});
