import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import * as forms from "./forms.ts";
import { openFollowUp, workIn } from "./steps.server.ts";

/** Nobody will go: the look after her that was due is called off. */
export const callOffFollowUp = command({
  name: "call-off-follow-up",
  who: officer,
  input: forms.followUpOnly,
  async run({ tx, actor, tell }, { case: id, followUp }) {
    const found = await workIn(tx, actor, id);
    const open = await openFollowUp(tx, found.id, followUp);
    await tx.execute(
      sql`update follow_ups set called_off_at = market_now(), called_off_by = ${actor.id} where id = ${open.id}`,
    );
    await tell("case.visit-called-off", "case", found.id, { subject: found.personId });
    return { caseId: found.id };
  },
});
