import { manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { NotYours, Refusal } from "#app/platform/errors.ts";
import { heldConsignment } from "./consignment-steps.server.ts";
import { declineConsignment as input } from "./desk-forms.ts";
import { callOff } from "./end-steps.server.ts";

/**
 * The seller cannot keep it and says why: everything of it goes back to the buyer. Only she decides that, or the manager
 * of the cooperative whose own shop it is; whoever sends for her may not.
 */
export const declineConsignment = command({
  name: "decline-consignment",
  who: oneOf(producer, manager),
  input,
  async run(run, { consignment: id, reason, words }) {
    const consignment = await heldConsignment(run.tx, run.actor, id);
    if (consignment.grant !== null) throw new NotYours("producer");
    if (consignment.status === "cancelled") return unchanged(null);
    // What left is no longer hers to call off; at the door it may be refused.
    if (consignment.status === "shipped") throw new Refusal("consignment.not-now");
    const { subject, order_id: orderId } = consignment;
    await callOff(run, { orderId, id }, "seller", { subject });
    await run.tell("consignment.declined", "consignment", id, { subject, data: { order: orderId, reason, words } });
    return null;
  },
});
