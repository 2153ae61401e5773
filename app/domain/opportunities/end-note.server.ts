import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** What is known of a county no longer holds: it leaves the public page and stays in the office's history. */
export const endNote = command({
  name: "end-regional-note",
  who: officer,
  input: forms.noteOnly,
  async run({ tx, actor, tell }, { note }) {
    const [ended] = await rowsOf<{ id: string; county: string }>(
      tx,
      sql`update regional_notes set ended_at = coalesce(ended_at, market_now()), ended_by = coalesce(ended_by, ${actor.id})
          where id = ${asId(note)} and body_id = any(${sql.param(bodiesOf(actor, "officer"))}::uuid[]) returning id, county`,
    );
    if (!ended) throw new Missing("note");
    await tell("regional-note.ended", "regional-note", ended.id);
    return { id: ended.id, county: ended.county };
  },
});
