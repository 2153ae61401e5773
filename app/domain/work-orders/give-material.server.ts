import { type Maker, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { workMaterials } from "#db/schema/work-orders.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { moveWork, sumTyped, tellWork } from "./steps.server.ts";

/** The pioneer writes down material she handed over; the applicant sees it and may say that it is not so. */
export const giveMaterial = command({
  name: "give-material",
  who: producer,
  input: forms.giveMaterial,
  once: {
    noun: "work-material",
    scope: (ctx) => (ctx.actor as Maker).producer.id,
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, { order, name, amount, unit, worth }) {
    const { tx, actor, newId } = run;
    const work = await lockWork(tx, actor, order, "give-material");
    await tx.insert(workMaterials).values({
      id: newId,
      orderId: work.id,
      ...{ name, amount, unit, worth: sumTyped(worth, work.currency, "worth", 0n) },
    });
    if (work.status === "accepted") await moveWork(run, work, "material-given");
    await tellWork(run, work, "material-given", "pioneer");
    return { id: newId };
  },
});
