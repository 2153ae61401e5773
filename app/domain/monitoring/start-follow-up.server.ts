import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import * as forms from "./forms.ts";
import { workIn } from "./steps.server.ts";

/** An officer means to visit somebody, by a day, besides what the plan wants. */
export const startFollowUp = command({
  name: "start-follow-up",
  who: officer,
  input: forms.startFollowUp,
  once: {
    noun: "follow-up",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id, { case: caseId }) => ({ id, caseId }),
  },
  async run({ tx, actor, tell, newId }, { case: id, due }) {
    const found = await workIn(tx, actor, id);
    await tx.execute(
      sql`insert into follow_ups (id, case_id, kind, due_at) values (${newId}, ${found.id}, 'visit', ${`${due}T14:00:00Z`}::timestamptz)`,
    );
    await tell("case.visit-planned", "case", found.id, { subject: found.personId });
    return { id: newId, caseId: found.id };
  },
});
