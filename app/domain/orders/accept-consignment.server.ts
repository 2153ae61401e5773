import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { addWorkingDays } from "#app/platform/calendar.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { heldConsignment, mustMove } from "./consignment-steps.server.ts";
import { consignmentOnly } from "./forms.ts";

/** The maker, or her cooperative for her, says it will be made and sent; from now the days she promised count. */
export const acceptConsignment = command({
  name: "accept-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input: consignmentOnly,
  async run({ ctx, tx, actor, now, tell, moved }, { consignment: id }) {
    const consignment = await heldConsignment(tx, actor, id);
    if (consignment.status === "accepted") return unchanged(null);
    mustMove(consignment, "accepted");
    const [promise] = await rowsOf<{ lead: number }>(
      tx,
      sql`select lead_days as lead from consignments where id = ${id}`,
    );
    const { country } = ctx.house;
    const day = addWorkingDays(dayOf(now, country.timeZone), Math.max(1, promise?.lead ?? 1), country);
    const sendBy = endOfDay(day, country.timeZone);
    await tx.execute(
      sql`update consignments set status = 'accepted', accepted_at = market_now(), send_by = ${sendBy.toISOString()}::timestamptz where id = ${id}`,
    );
    await moved("consignment", id, consignment.status, "accepted");
    await tell("consignment.accepted", "consignment", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { order: consignment.order_id },
    });
    return null;
  },
});
