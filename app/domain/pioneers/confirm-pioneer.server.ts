import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { pioneerForOffice } from "./access.server.ts";
import * as forms from "./forms.ts";

/** An officer confirms what a maker offers: from now on she is proposed to applicants. Never her own offer. */
export const confirmPioneer = command({
  name: "confirm-pioneer",
  who: officer,
  input: forms.pioneerOnly,
  async run({ tx, actor, tell }, { pioneer }) {
    const { row, opened } = await pioneerForOffice(tx, actor, pioneer, { lock: true });
    if (opened.own) throw new Refusal("pioneers.own");
    if (row.ended_at !== null) throw new Refusal("pioneers.ended");
    if (row.confirmed_at !== null) return unchanged({ id: row.id });
    await tx.execute(
      sql`update pioneers set confirmed_at = market_now(), confirmed_by = ${actor.id}, body_id = ${opened.through[0]} where id = ${row.id}`,
    );
    await tell("pioneer.confirmed", "pioneer", row.id, { subject: row.person_id, data: { case: opened.id } });
    return { id: row.id };
  },
});
