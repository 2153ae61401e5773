import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { moveWork, sealWork, tellWork } from "./steps.server.ts";

/** The pioneer calls work off before anything of it was delivered, with a reason. */
export const cancelWork = command({
  name: "cancel-work",
  who: producer,
  input: forms.cancelWork,
  async run(run, { order, reason }) {
    const { ctx, tx, actor } = run;
    const work = await lockWork(tx, actor, order, "cancel");
    const sealed = sealWork(ctx.house.keys, work.id, "cancel_reason_sealed", reason);
    await tx.execute(
      sql`update work_orders set cancelled_by = ${actor.id}, cancel_reason_sealed = ${sealed} where id = ${work.id}`,
    );
    await moveWork(run, work, "cancelled");
    await tellWork(run, work, "cancelled", "pioneer");
    return { id: work.id };
  },
});
