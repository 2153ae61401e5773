import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { mustMove, ownConsignment } from "./consignment-steps.server.ts";
import { consignmentOnly } from "./forms.ts";

/** The maker says she will make and send it. */
export const acceptConsignment = command({
  name: "accept-consignment",
  who: producer,
  input: consignmentOnly,
  async run({ tx, actor, tell, moved }, { consignment: id }) {
    const consignment = await ownConsignment(tx, actor, id);
    if (consignment.status === "accepted") return unchanged(null);
    mustMove(consignment, "accepted");
    await tx.execute(sql`update consignments set status = 'accepted', accepted_at = market_now() where id = ${id}`);
    await moved("consignment", id, consignment.status, "accepted");
    await tell("consignment.accepted", "consignment", id, {
      subject: consignment.seller_id,
      data: { order: consignment.order_id },
    });
    return null;
  },
});
