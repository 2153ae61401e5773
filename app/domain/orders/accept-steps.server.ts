import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import { addWorkingDays } from "#app/platform/calendar.ts";
import type { Run } from "#app/platform/command.server.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { type HeldConsignment, mustMove } from "./consignment-steps.server.ts";

/** Accepts a consignment that is held: from now the days its seller promised count. */
export async function acceptHeld(run: Run<Person>, consignment: HeldConsignment): Promise<void> {
  const { ctx, tx, now, tell, moved } = run;
  const { id } = consignment;
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
}
