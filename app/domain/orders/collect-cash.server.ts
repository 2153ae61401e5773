import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { mustBePaidAtDoor } from "./cash-steps.server.ts";
import { heldConsignment } from "./consignment-steps.server.ts";
import { deliver } from "./end-steps.server.ts";
import { consignmentOnly } from "./forms.ts";

/** It was handed over and paid for at the door: the seller has the money, and owes the others their parts of it. */
export const collectCash = command({
  name: "collect-cash",
  who: oneOf(producer, oneOf(manager, clerk)),
  input: consignmentOnly,
  async run(run, { consignment: id }) {
    const { order_id: orderId, subject, grant } = await heldConsignment(run.tx, run.actor, id);
    await mustBePaidAtDoor(run.tx, orderId);
    return (await deliver(run, { orderId, id }, { subject, grant })) ? null : unchanged(null);
  },
});
