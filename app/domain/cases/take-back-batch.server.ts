import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, eventOf, unchanged, writeEvents } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { batchOnly } from "./share-forms.ts";

/** Undoes a handing over in bulk: takes back all of it that has not come back yet. @throws Missing for another body's */
export const takeBackBatch = command({
  name: "take-back-share-batch",
  who: officer,
  input: batchOnly,
  async run({ ctx, tx, actor, tell }, { batch }) {
    const bodies = bodiesOf(actor, "officer");
    const [known] = await rowsOf(
      tx,
      sql`select 1 from case_shares where batch_id = ${asId(batch)} and from_body_id = any(${uuids(bodies)}) limit 1`,
    );
    if (!known) throw new Missing("share batch");
    const gone = await rowsOf<{ caseId: string; personId: string; from: string; to: string; task: string }>(
      tx,
      sql`update case_shares s set ended_at = market_now(), ended_by = ${actor.id}, outcome = 'taken-back' from cases c
          where c.id = s.case_id and s.batch_id = ${asId(batch)} and s.from_body_id = any(${uuids(bodies)}) and s.ended_at is null and c.person_id <> ${actor.id}
          returning s.case_id as "caseId", c.person_id as "personId", s.from_body_id as "from", s.body_id as "to", s.task`,
    );
    if (gone.length === 0) return unchanged({ count: 0 });
    await writeEvents(
      tx,
      gone.map(({ caseId, personId, from, to, task }) =>
        eventOf({ ctx, actor }, [
          "case.share-taken-back",
          "case",
          caseId,
          { subject: personId, data: { body: from, to, task } },
        ]),
      ),
    );
    await tell("case-share.batch-taken-back", "case-share-batch", batch, { data: { count: gone.length } });
    return { count: gone.length };
  },
});
