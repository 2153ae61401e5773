import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { acceptHeld } from "./accept-steps.server.ts";
import { heldConsignment } from "./consignment-steps.server.ts";
import { chosenConsignments } from "./desk-forms.ts";

/**
 * Accepts all that were ticked and still wait for it; what is further on its way, or was called off meanwhile, is left
 * as it is. One that is not hers refuses the whole: it was never on her list. Answers how many were accepted.
 */
export const acceptConsignments = command({
  name: "accept-consignments",
  who: oneOf(producer, oneOf(manager, clerk)),
  input: chosenConsignments,
  async run(run, { consignments }) {
    const chosen = [...new Set(consignments)];
    // By order, so that two who accept much at once never wait for each other in a circle.
    const inOrder = await rowsOf<{ id: string }>(
      run.tx,
      sql`select x.id from unnest(${uuids(chosen)}) as x(id) left join consignments c on c.id = x.id order by c.order_id, x.id`,
    );
    let accepted = 0;
    for (const { id } of inOrder) {
      const consignment = await heldConsignment(run.tx, run.actor, id);
      if (consignment.status !== "new") continue;
      await acceptHeld(run, consignment);
      accepted += 1;
    }
    return accepted > 0 ? { accepted } : unchanged({ accepted });
  },
});
