import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { heldAlert } from "./alert-steps.server.ts";
import * as forms from "./forms.ts";
import { workIn } from "./steps.server.ts";

/** An alert is seen to: only once something was done about it. */
export const endAlert = command({
  name: "end-alert",
  who: officer,
  input: forms.alertOnly,
  async run({ tx, actor, tell }, { case: id, alert }) {
    const found = await workIn(tx, actor, id);
    const held = await heldAlert(tx, found.id, alert);
    if (held.ended) return unchanged({ caseId: found.id });
    const done = await rowsOf(tx, sql`select 1 from interventions where alert_id = ${held.id} limit 1`);
    if (done.length === 0) throw new Refusal("monitoring.nothing-done");
    await tx.execute(
      sql`update case_alerts set ended_at = market_now(), ended_by = ${actor.id}, owner_id = coalesce(owner_id, ${actor.id}) where id = ${held.id}`,
    );
    await tell("case.alert-handled", "case", found.id, { subject: found.personId, data: { alert: held.kind } });
    return { caseId: found.id };
  },
});
