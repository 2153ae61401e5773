import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { rosterFor } from "./access.server.ts";
import * as forms from "./forms.ts";
import { clean, compareRows } from "./rows.server.ts";

/** Says yes to what the dry run showed: from here on a job writes the rows without faults. Pressed twice it begins once. */
export const importRoster = command({
  name: "import-roster",
  who: officer,
  input: forms.rosterOnly,
  async run({ tx, actor, tell, moved, enqueue }, input) {
    const roster = await rosterFor(tx, actor, input.roster, { lock: true });
    if (roster.status === "importing") return unchanged({ id: roster.id });
    if (roster.status !== "checked" && roster.status !== "imported") throw new Refusal("roster.begun");
    await compareRows(tx, roster.id);
    const ready = await rowsOf(
      tx,
      sql`select 1 from roster_rows r where roster_id = ${roster.id} and state = 'staged' and ${clean} limit 1`,
    );
    if (ready.length === 0) throw new Refusal("roster.none-ready");
    await tx.execute(
      sql`update rosters set status = 'importing', imported_by = ${actor.id}, worked_at = market_now() where id = ${roster.id}`,
    );
    await moved("roster", roster.id, roster.status, "importing");
    await tell("roster.import-begun", "roster", roster.id);
    await enqueue("work-roster", { rosterId: roster.id });
    return { id: roster.id };
  },
});
