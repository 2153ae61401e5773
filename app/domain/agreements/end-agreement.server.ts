import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { endAgreement as input } from "./forms.ts";
import { dropChange, mustStand, partyOf, waitingChange } from "./steps.server.ts";

/**
 * Either party ends an agreement before its last day, on a day from today on and with a reason all parties read. What came
 * of it stays. @throws Refusal for one that does not stand or has been ended, Invalid for a day outside its days
 */
export const endAgreement = command({
  name: "end-agreement",
  who: oneOf(officer, manager),
  input,
  async run({ ctx, tx, actor, now, tell }, { agreement, day, reason }) {
    const { id, bodies } = await partyOf(tx, actor, agreement, { lock: true });
    const { endsOn } = await mustStand({ ctx, tx, now }, id);
    if (day < dayOf(now, ctx.house.country.timeZone)) throw new Invalid({ day: "day.past" });
    if (day > endsOn) throw new Invalid({ day: "agreements.beyond" });
    await tx.execute(
      sql`update agreements set ended_on = ${day}::date, ended_by = ${actor.id}, ended_by_body_id = ${bodies[0]}, end_reason = ${reason} where id = ${id}`,
    );
    const waiting = await waitingChange(tx, id);
    if (waiting) await dropChange(tx, actor, waiting);
    await tell("agreement.ended", "agreement", id, { data: { body: bodies[0], day } });
    return { id };
  },
});
