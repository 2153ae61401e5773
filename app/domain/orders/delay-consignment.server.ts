import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { heldConsignment } from "./consignment-steps.server.ts";
import { delayConsignment as input } from "./desk-forms.ts";
import { delayNote, longestDelayDays } from "./desk-rules.ts";

/** It leaves later than was promised: a new day and the reason, which the buyer is told. Never an earlier day, never after it left. */
export const delayConsignment = command({
  name: "delay-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run({ ctx, tx, actor, now, tell }, { consignment: id, day, reason, words }) {
    const consignment = await heldConsignment(tx, actor, id);
    if (consignment.status !== "accepted" && consignment.status !== "packed") throw new Refusal("consignment.not-now");
    const { timeZone } = ctx.house.country;
    const today = dayOf(now, timeZone);
    const sendBy = endOfDay(day, timeZone);
    const note = delayNote(reason, words);
    const [before] = await rowsOf<{ ms: string | null; note: string | null }>(
      tx,
      sql`select (extract(epoch from send_by) * 1000)::bigint::text as ms, delay_reason as note from consignments where id = ${id}`,
    );
    const promised = before?.ms ? Number(before.ms) : 0;
    if (before?.note === note && promised === sendBy.getTime()) return unchanged(null);
    if (day <= today) throw new Invalid({ day: "delay.past" });
    if (sendBy.getTime() <= promised) throw new Invalid({ day: "delay.earlier" });
    if (day > addDays(today, longestDelayDays)) throw new Invalid({ day: "delay.too-far" });
    await tx.execute(
      sql`update consignments set send_by = ${sendBy.toISOString()}::timestamptz, delay_reason = ${note}, delayed_at = market_now() where id = ${id}`,
    );
    await tell("consignment.delayed", "consignment", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { order: consignment.order_id, day, reason },
    });
    return null;
  },
});
