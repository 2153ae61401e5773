import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { acceptHeld } from "./accept-steps.server.ts";
import { heldConsignment } from "./consignment-steps.server.ts";
import { consignmentOnly } from "./forms.ts";

/** The maker, or her cooperative for her, says it will be made and sent; from now the days she promised count. */
export const acceptConsignment = command({
  name: "accept-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input: consignmentOnly,
  async run(run, { consignment: id }) {
    const consignment = await heldConsignment(run.tx, run.actor, id);
    if (consignment.status === "accepted") return unchanged(null);
    await acceptHeld(run, consignment);
    return null;
  },
});
