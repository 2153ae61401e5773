import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { heldConsignment, mustMove } from "./consignment-steps.server.ts";
import { shipConsignment as input } from "./forms.ts";
import { confirmDays } from "./rules.ts";

/** The parcel is with its carrier, under a number the buyer can follow, or at the counter where she fetches it. */
export const shipConsignment = command({
  name: "ship-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run({ ctx, tx, actor, tell, moved }, { consignment: id, carrier, tracking }) {
    const known = ctx.house.country.carriers.find(({ code }) => code === carrier);
    if (!known) throw new Invalid({ carrier: "choose" });
    // A carrier that shows where a parcel is gives it a number.
    if (known.trackingUrl !== null && !tracking) throw new Invalid({ tracking: "required" });
    const consignment = await heldConsignment(tx, actor, id);
    mustMove(consignment, "shipped");
    await tx.execute(sql`update consignments set status = 'shipped', shipped_at = market_now(), carrier = ${carrier}, tracking = ${tracking || null},
      confirm_by = market_now() + make_interval(days => ${confirmDays}) where id = ${id}`);
    await moved("consignment", id, consignment.status, "shipped");
    await tell("consignment.shipped", "consignment", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { order: consignment.order_id },
    });
    return null;
  },
});
