import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { heldConsignment, mustMove } from "./consignment-steps.server.ts";
import { packConsignment as input } from "./desk-forms.ts";

/** The goods are wrapped: in how many parcels, and what they weigh. What was packed is packed anew by saying so again. */
export const packConsignment = command({
  name: "pack-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run({ tx, actor, tell, moved }, { consignment: id, parcels, weight }) {
    const consignment = await heldConsignment(tx, actor, id);
    const again = consignment.status === "packed";
    if (!again) mustMove(consignment, "packed");
    const changed = await rowsOf(
      tx,
      sql`update consignments set status = 'packed', packed_at = market_now(), parcels = ${parcels}, weight_g = ${weight}
          where id = ${id} and (status, parcels, weight_g) is distinct from ('packed', ${parcels}::smallint, ${weight}::int) returning 1`,
    );
    if (changed.length === 0) return unchanged(null);
    if (!again) await moved("consignment", id, consignment.status, "packed");
    await tell("consignment.packed", "consignment", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { order: consignment.order_id, parcels, weight },
    });
    return null;
  },
});
