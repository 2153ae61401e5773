import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { NotYours, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { makeHandover as input } from "./forms.ts";

/** More at once nobody confirms in a day; the rest goes into the next list. */
const most = 2000;

/**
 * Hands the directorate everybody registered since the last list, and whom it returned: all open cases that no list has
 * waiting or confirmed. @throws NotYours for who is no officer of the implementer, Refusal where there is nobody new
 */
export const makeHandover = command({
  name: "make-handover",
  who: officer,
  input,
  once: {
    noun: "handover",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ tx, actor, tell, newId }) {
    const [programme] = await rowsOf<{ id: string; body: string; directorate: string | null }>(
      tx,
      sql`select id, implementer_id as body, directorate_id as directorate from programmes
          where implementer_id = any(${uuids(bodiesOf(actor, "officer"))}) order by created_at desc limit 1 for update`,
    );
    if (!programme) throw new NotYours("officer");
    if (!programme.directorate) throw new Refusal("handovers.no-directorate");
    await tx.execute(
      sql`insert into handovers (id, programme_id, body_id, to_body_id, made_by) values (${newId}, ${programme.id}, ${programme.body}, ${programme.directorate}, ${actor.id})`,
    );
    const lines = await rowsOf(
      tx,
      sql`insert into handover_lines (handover_id, case_id)
          select ${newId}, c.id from cases c where c.programme_id = ${programme.id} and c.closed_at is null and c.merged_into_id is null
            and not exists (select from handover_lines n where n.case_id = c.id and (n.answer is null or n.answer = 'confirmed'))
          order by c.number limit ${most} returning case_id`,
    );
    if (lines.length === 0) throw new Refusal("handovers.nobody");
    await tell("handover.made", "handover", newId, { data: { body: programme.body, count: lines.length } });
    return { id: newId };
  },
});
