import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { noteBreak as input } from "./forms.ts";
import { lockBreak } from "./steps.server.ts";

/** Writes down what was found out, also of a break that is closed; the same words of the same person twice running are once. */
export const noteBreak = command({
  name: "note-break",
  who: finance,
  input,
  async run({ tx, tell, actor, newId }, { break: id, text }) {
    const found = await lockBreak(tx, id);
    const [last] = await rowsOf<{ same: boolean }>(
      tx,
      sql`select person_id = ${actor.id} and text = ${text} as same from reconciliation_notes where break_id = ${found.id} order by id desc limit 1`,
    );
    if (last?.same) return unchanged(null);
    await tx.execute(
      sql`insert into reconciliation_notes (id, break_id, person_id, text) values (${newId}, ${found.id}, ${actor.id}, ${text})`,
    );
    await tell("break.noted", "break", found.id, { data: { note: newId } });
    return null;
  },
});
