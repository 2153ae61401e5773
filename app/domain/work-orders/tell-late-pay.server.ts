import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";

/** The clock tells the office of accepted pieces that were not paid in time, once for each day they were due. */
export const tellLatePay = command({
  name: "tell-late-pay",
  who: system,
  input: z.object({}),
  async run({ ctx, tx, now, tell }) {
    const late = await rowsOf<{ id: string; case_id: string; officer: string }>(
      tx,
      sql`update work_orders w set late_pay_told_at = market_now() from team_links l join cases c on c.id = l.case_id
          where l.id = w.link_id and w.late_pay_told_at is null and w.pay_by < ${dayOf(now, ctx.house.country.timeZone)}::date
            and w.status in ('rework', 'inspected', 'delivered')
          returning w.id, l.case_id, coalesce(c.officer_id, l.proposed_by) as officer`,
    );
    for (const { id, case_id, officer } of late)
      await tell("work-order.pay-late", "work-order", id, { subject: officer, data: { case: case_id } });
    return late.length > 0 ? late.length : unchanged(0);
  },
});
