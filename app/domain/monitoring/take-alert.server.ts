import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { heldAlert } from "./alert-steps.server.ts";
import * as forms from "./forms.ts";
import { workIn } from "./steps.server.ts";

/** An officer takes an alert upon herself, from whoever had it. */
export const takeAlert = command({
  name: "take-alert",
  who: officer,
  input: forms.alertOnly,
  async run({ tx, actor, tell }, { case: id, alert }) {
    const found = await workIn(tx, actor, id);
    const held = await heldAlert(tx, found.id, alert);
    if (held.ended) throw new Refusal("monitoring.alert-over");
    if (held.owner === actor.id && held.taken) return unchanged({ caseId: found.id });
    await tx.execute(sql`update case_alerts set owner_id = ${actor.id}, taken_at = market_now() where id = ${held.id}`);
    await tell("case.alert-taken", "case", found.id, { subject: found.personId, data: { alert: held.kind } });
    return { caseId: found.id };
  },
});
