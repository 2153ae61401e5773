import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rosterFor } from "./access.server.ts";
import * as forms from "./forms.ts";

/** Takes a whole import back: a job removes every case of it to which nothing has happened since, and names the others. */
export const undoRoster = command({
  name: "undo-roster",
  who: officer,
  input: forms.rosterOnly,
  async run({ tx, actor, tell, moved, enqueue }, input) {
    const roster = await rosterFor(tx, actor, input.roster, { lock: true });
    if (roster.status === "undoing" || roster.status === "undone") return unchanged({ id: roster.id });
    if (roster.status !== "imported") throw new Refusal("roster.not-imported");
    await tx.execute(
      sql`update rosters set status = 'undoing', undone_by = ${actor.id}, worked_at = market_now() where id = ${roster.id}`,
    );
    await moved("roster", roster.id, "imported", "undoing");
    await tell("roster.undo-begun", "roster", roster.id);
    await enqueue("work-roster", { rosterId: roster.id });
    return { id: roster.id };
  },
});
