import type { Person } from "#app/platform/actor.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { workDeliveries } from "#db/schema/work-orders.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { piecesLeft } from "./rules.ts";
import { moveWork, tellWork } from "./steps.server.ts";

/** The applicant brings pieces back: all, or some of those still in her hands. */
export const deliverWork = command({
  name: "deliver-work",
  who: signedIn,
  input: forms.deliverWork,
  once: {
    noun: "work-delivery",
    scope: (ctx) => (ctx.actor as Person).id,
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, { order, pieces }) {
    const { tx, actor, newId } = run;
    const work = await lockWork(tx, actor, order, "deliver");
    if (pieces > piecesLeft(work.facts)) throw new Invalid({ pieces: "work.more-than-left" });
    await tx.insert(workDeliveries).values({ id: newId, orderId: work.id, pieces });
    await moveWork(run, work, "delivered");
    await tellWork(run, work, "delivered", "applicant");
    return { id: newId };
  },
});
