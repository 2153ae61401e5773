import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rosterFor } from "./access.server.ts";
import * as forms from "./forms.ts";

/** Puts a file away that was not imported: its rows are gone, that it was brought stays known. */
export const dropRoster = command({
  name: "drop-roster",
  who: officer,
  input: forms.rosterOnly,
  async run({ tx, actor, tell, moved }, input) {
    const roster = await rosterFor(tx, actor, input.roster, { lock: true });
    if (roster.status === "dropped") return unchanged({ id: roster.id });
    if (roster.status !== "brought" && roster.status !== "checked") throw new Refusal("roster.begun");
    await tx.execute(sql`delete from roster_rows where roster_id = ${roster.id}`);
    await tx.execute(sql`update rosters set status = 'dropped' where id = ${roster.id}`);
    await moved("roster", roster.id, roster.status, "dropped");
    await tell("roster.dropped", "roster", roster.id);
    return { id: roster.id };
  },
});
