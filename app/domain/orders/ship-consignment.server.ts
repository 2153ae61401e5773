import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { mustMove, ownConsignment } from "./consignment-steps.server.ts";
import { shipConsignment as input } from "./forms.ts";
import { confirmDays } from "./rules.ts";

/** The parcel is with the carrier, under a number the buyer can follow. */
export const shipConsignment = command({
  name: "ship-consignment",
  who: producer,
  input,
  async run({ ctx, tx, actor, tell, moved }, { consignment: id, carrier, tracking }) {
    if (!ctx.house.country.carriers.some((known) => known.code === carrier)) throw new Invalid({ carrier: "choose" });
    const consignment = await ownConsignment(tx, actor, id);
    mustMove(consignment, "shipped");
    await tx.execute(sql`update consignments set status = 'shipped', shipped_at = market_now(), carrier = ${carrier}, tracking = ${tracking},
      confirm_by = market_now() + make_interval(days => ${confirmDays}) where id = ${id}`);
    await moved("consignment", id, consignment.status, "shipped");
    await tell("consignment.shipped", "consignment", id, {
      subject: consignment.seller_id,
      data: { order: consignment.order_id },
    });
    return null;
  },
});
