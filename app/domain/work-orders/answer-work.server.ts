import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { moveWork, sealWork, tellWork } from "./steps.server.ts";

/** The applicant takes the work, saying if she likes how long it takes her, or says why not. */
export const answerWork = command({
  name: "answer-work",
  who: signedIn,
  input: forms.answerWork,
  async run(run, { order, answer, days, reason }) {
    const { ctx, tx, actor } = run;
    const work = await lockWork(tx, actor, order, answer === "accept" ? "accept" : "decline");
    if (answer === "accept") {
      await tx.execute(sql`update work_orders set accepted_at = market_now(), days = ${days} where id = ${work.id}`);
      await moveWork(run, work, "accepted");
      await tellWork(run, work, "accepted", "applicant");
    } else {
      const sealed = sealWork(ctx.house.keys, work.id, "decline_reason_sealed", reason);
      await tx.execute(sql`update work_orders set decline_reason_sealed = ${sealed} where id = ${work.id}`);
      await moveWork(run, work, "declined");
      await tellWork(run, work, "declined", "applicant");
    }
    return { id: work.id };
  },
});
