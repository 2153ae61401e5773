import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { settleWork, tellWork } from "./steps.server.ts";

/** The applicant says that she has the money. Only then is it settled. */
export const confirmPay = command({
  name: "confirm-pay",
  who: signedIn,
  input: forms.workOnly,
  async run(run, { order }) {
    const { tx, actor } = run;
    const work = await lockWork(tx, actor, order, "confirm");
    await tx.execute(
      sql`update work_payments set confirmed_at = market_now() where order_id = ${work.id} and confirmed_at is null`,
    );
    await settleWork(run, work.id);
    await tellWork(run, work, "pay-confirmed", "applicant");
    return { id: work.id };
  },
});
