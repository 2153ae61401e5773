import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, eventOf, writeEvents } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { casesToShare } from "./share-choice.server.ts";
import { shareMany as input } from "./share-forms.ts";
import { mostAtOnce, partsForTask } from "./share-rules.ts";
import { dueInstant, sealShare } from "./share-steps.server.ts";

/**
 * Hands a task for many cases to another body in one go: those of her bodies that fit and that nobody works on for the same.
 * What the preview counted must still be so. One batch, so that it can be taken back as one. @throws Refusal
 */
export const shareMany = command({
  name: "share-many-cases",
  who: officer,
  input,
  once: {
    noun: "case-share-batch",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, { expected, note, due, ...wanted }) {
    const dueAt = dueInstant({ ctx, now }, due);
    const { body, chosen, total } = await casesToShare(tx, actor, wanted, { lock: true });
    if (total === 0) throw new Refusal("shares.none");
    if (total > mostAtOnce) throw new Refusal("shares.too-many", { most: mostAtOnce });
    if (total !== expected) throw new Refusal("shares.changed", { count: total });
    const parts = [...partsForTask[wanted.task]];
    const purpose = wanted.task === "help" ? "referral" : "delegation";
    const ids = await rowsOf<{ id: string }>(
      tx,
      sql`select uuidv7()::text as id from generate_series(1, ${chosen.length}::int)`,
    );
    const rows = chosen.map((one, index) => {
      const id = ids[index]?.id ?? "";
      return { id, case: one.id, from: one.bodyId, note: sealShare(ctx.house.keys, "note_sealed", id, note) };
    });
    await tx.execute(
      sql`insert into case_shares (id, case_id, body_id, from_body_id, purpose, task, parts, asked_by, due_at, note_sealed, batch_id)
          select x.id, x."case", ${body.id}, x."from", ${purpose}, ${wanted.task}, ${sql.param(parts)}::text[], ${actor.id},
            ${dueAt}::timestamptz, x.note, ${newId}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "case" uuid, "from" uuid, note text)`,
    );
    const told = chosen.map((one, index) =>
      eventOf({ ctx, actor }, [
        "case.shared",
        "case",
        one.id,
        {
          subject: one.personId,
          data: { share: ids[index]?.id, body: one.bodyId, duty: "officer", to: body.id, task: wanted.task, parts },
        },
      ]),
    );
    await writeEvents(tx, told);
    await tell("case-share.batch-made", "case-share-batch", newId, { data: { count: total, task: wanted.task } });
    return { id: newId };
  },
});
