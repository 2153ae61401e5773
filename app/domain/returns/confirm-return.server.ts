import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { confirmReturn as input } from "./forms.ts";
import { sellersReturn } from "./seller-steps.server.ts";
import { restock, settleReturn } from "./settle-steps.server.ts";

/** It came back as it left: the buyer's money goes back, and the pieces to the shelf if they are fit to be sold again. */
export const confirmReturn = command({
  name: "confirm-return",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run(run, { return: id, fit }) {
    const held = await sellersReturn(run.tx, run.actor, id);
    if (held.status === "refunded") return unchanged(null);
    await settleReturn(run, held, { sum: "all", acting: held.acting });
    if (fit) await restock(run, held);
    return null;
  },
});
