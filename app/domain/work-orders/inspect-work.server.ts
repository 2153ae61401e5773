import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { payDays } from "./rules.ts";
import { settleWork, tellWork } from "./steps.server.ts";

/** The pioneer looks at what came back: so many accepted, so many to be put right, so many not taken, and why. */
export const inspectWork = command({
  name: "inspect-work",
  who: producer,
  input: forms.inspectWork,
  async run(run, { order, accepted, rework, refused, findings }) {
    const { ctx, tx, actor, now } = run;
    const work = await lockWork(tx, actor, order, "inspect");
    const [open] = await rowsOf<{ id: string; pieces: number }>(
      tx,
      sql`select id, pieces from work_deliveries where order_id = ${work.id} and inspected_at is null for update`,
    );
    if (!open) throw new Error("a delivered order has no delivery");
    if (accepted + rework + refused !== open.pieces) throw new Invalid({ accepted: "work.not-all" });
    await tx.execute(
      sql`update work_deliveries set accepted = ${accepted}, rework = ${rework}, refused = ${refused}, findings = ${findings}, inspected_at = market_now() where id = ${open.id}`,
    );
    if (accepted > 0) {
      const payBy = addDays(dayOf(now, ctx.house.country.timeZone), payDays);
      // Pay that is late already stays late.
      await tx.execute(
        sql`update work_orders set inspected_at = market_now(), pay_by = case when ${work.accepted} > ${work.paid} then pay_by else ${payBy}::date end where id = ${work.id}`,
      );
    }
    await settleWork(run, work.id);
    await tellWork(run, work, "inspected", "pioneer");
    return { id: work.id };
  },
});
