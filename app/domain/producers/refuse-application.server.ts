import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { officersCase } from "./cases.server.ts";
import * as forms from "./forms.ts";

/** Says no to an application, with the rule it rests on and the officer's own words. She may apply again. */
export const refuseApplication = command({
  name: "refuse-application",
  who: officer,
  input: forms.refuseApplication,
  async run({ tx, actor, now, tell, moved }, { application, reason, text }) {
    const found = await officersCase(tx, actor, application, { lock: true });
    if (found.person_id === actor.id) throw new Refusal("producers.own-case");
    if (found.status === "refused") return unchanged({ id: found.id });
    if (found.status === "verified") throw new Refusal("producers.decided");
    await tx.execute(
      sql`update applications set status = 'refused', decided_by = ${actor.id}, decided_at = ${now.toISOString()}::timestamptz, decision_reason = ${text}
          where id = ${found.id}`,
    );
    await tx.execute(sql`update cases set next_step = '', due_at = null where id = ${found.case_id}`);
    await moved("application", found.id, "submitted", "refused");
    await tell("application.refused", "application", found.id, { subject: found.person_id, data: { reason } });
    return { id: found.id };
  },
});
