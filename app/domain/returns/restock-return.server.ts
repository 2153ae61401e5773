import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { restockReturn as input } from "./forms.ts";
import { sellersReturn } from "./seller-steps.server.ts";
import { restock } from "./settle-steps.server.ts";
import { tellingOf } from "./steps.server.ts";

/** What came back later, or after the office decided, is fit to be sold again. */
export const restockReturn = command({
  name: "restock-return",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run(run, { return: id }) {
    const held = await sellersReturn(run.tx, run.actor, id);
    if (held.restocked) return unchanged(null);
    if (!["refunded", "replacing", "exchanged"].includes(held.status)) throw new Refusal("return.not-now");
    await restock(run, held);
    await run.tell("return.restocked", "return", id, { ...tellingOf(held), ...held.acting });
    return null;
  },
});
