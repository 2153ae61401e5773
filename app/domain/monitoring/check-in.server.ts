import { sql } from "drizzle-orm";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { hoursFor } from "./rules.ts";

/** She says herself how it goes: the check-in that is due next, or one nobody asked for. */
export const checkIn = command({
  name: "check-in",
  who: signedIn,
  input: forms.checkIn,
  once: {
    noun: "follow-up",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, { working, hours, hindrances, income }) {
    const { tx, actor, tell, newId } = run;
    const [own] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from cases where person_id = ${actor.id} and merged_into_id is null and closed_at is null
          order by opened_at desc, id desc limit 1 for update`,
    );
    if (!own) throw new Missing("case");
    const [due] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from follow_ups where case_id = ${own.id} and kind = 'check-in' and done_at is null and called_off_at is null
          order by due_at, id limit 1 for update`,
    );
    // What was due takes the id of this act, under which a second press finds it; nothing refers to it yet.
    await tx.execute(
      due
        ? sql`update follow_ups set id = ${newId} where id = ${due.id}`
        : sql`insert into follow_ups (id, case_id, kind, due_at) values (${newId}, ${own.id}, 'check-in', market_now())`,
    );
    await tx.execute(
      sql`update follow_ups set working = ${working}, weekly_hours = ${hoursFor(working, hours)}, income_from = ${income?.toString() ?? null}::bigint,
            hindrances = array(select jsonb_array_elements_text(${JSON.stringify(hindrances)}::jsonb)), done_at = market_now(), done_by = ${actor.id}
          where id = ${newId}`,
    );
    await reachStage(run, own.id, "monitored", { source: `follow-up:${newId}` });
    await tell("case.checked-in", "case", own.id, { subject: actor.id });
    return { id: newId };
  },
});
