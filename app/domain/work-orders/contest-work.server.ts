import { type Person, signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { workContests } from "#db/schema/work-orders.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { sealContest, tellWork } from "./steps.server.ts";

/** Either side says that something is not right: material, what was found wrong, pay. An officer answers both. */
export const contestWork = command({
  name: "contest-work",
  who: signedIn,
  input: forms.contestWork,
  once: {
    noun: "work-contest",
    scope: (ctx) => (ctx.actor as Person).id,
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, { order, text }) {
    const { ctx, tx, actor, newId } = run;
    const work = await lockWork(tx, actor, order, "contest");
    await tx.insert(workContests).values({
      id: newId,
      ...{ orderId: work.id, raisedBy: actor.id, textSealed: sealContest(ctx.house.keys, newId, "text_sealed", text) },
    });
    await tellWork(run, work, "contested", work.side);
    return { id: newId };
  },
});
