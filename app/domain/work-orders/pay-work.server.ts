import { sql } from "drizzle-orm";
import { type Maker, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { workPayments } from "#db/schema/work-orders.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { settleWork, tellWork } from "./steps.server.ts";

/**
 * The pioneer says that she paid for every accepted piece that was not paid yet, outside our rails. The sum is reckoned,
 * never typed: accepted pieces times rate. It counts as paid once the applicant says she has it.
 */
export const payWork = command({
  name: "pay-work",
  who: producer,
  input: forms.payWork,
  once: {
    noun: "work-payment",
    scope: (ctx) => (ctx.actor as Maker).producer.id,
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, { order, paidOn, way, reference }) {
    const { ctx, tx, actor, now, newId } = run;
    const work = await lockWork(tx, actor, order, "pay");
    if (paidOn > dayOf(now, ctx.house.country.timeZone)) throw new Invalid({ paidOn: "work.day-future" });
    const pieces = work.accepted - work.paid;
    await tx.insert(workPayments).values({
      id: newId,
      orderId: work.id,
      ...{ pieces, amount: BigInt(work.rate) * BigInt(pieces), paidOn, way, reference },
    });
    await tx.execute(sql`update work_orders set pay_by = null, late_pay_told_at = null where id = ${work.id}`);
    await settleWork(run, work.id);
    await tellWork(run, work, "paid", "pioneer");
    return { id: newId };
  },
});
