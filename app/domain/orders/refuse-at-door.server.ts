import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { mustBePaidAtDoor } from "./cash-steps.server.ts";
import { heldConsignment } from "./consignment-steps.server.ts";
import { callOff } from "./end-steps.server.ts";
import { consignmentOnly } from "./forms.ts";

/** The buyer did not take it, or was not there to pay: nothing was collected and the goods come back. */
export const refuseAtDoor = command({
  name: "refuse-at-door",
  who: oneOf(producer, oneOf(manager, clerk)),
  input: consignmentOnly,
  async run(run, { consignment: id }) {
    const { order_id: orderId, subject, grant, status } = await heldConsignment(run.tx, run.actor, id);
    // One that was called off before the order stood has no payment to ask about.
    if (status === "cancelled") return unchanged(null);
    await mustBePaidAtDoor(run.tx, orderId);
    if (status !== "shipped") throw new Refusal("consignment.not-now");
    await callOff(run, { orderId, id }, "refused-at-door", { subject, grant });
    return null;
  },
});
