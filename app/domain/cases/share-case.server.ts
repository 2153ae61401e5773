import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { openCaseFor } from "./access.server.ts";
import { shareCase as input } from "./share-forms.ts";
import { bodyToGive, dueInstant, sealShare } from "./share-steps.server.ts";

/**
 * Asks another body to work in a case: to help (a referral), or to do a task whose result comes back (a delegation). It
 * reads nothing before it accepts, and no more than the parts given. Only the leading body's officer gives, and never her
 * own case. @throws Refusal
 */
export const shareCase = command({
  name: "share-case",
  who: officer,
  input,
  once: {
    noun: "case-share",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, { case: id, body, task, parts, due, note }) {
    const found = await openCaseFor(tx, actor, id, { lock: true });
    if (found.own) throw new Refusal("cases.own");
    if (!bodiesOf(actor, "officer").includes(found.bodyId)) throw new Refusal("shares.not-lead");
    if (!parts.every((part) => found.parts.includes(part))) throw new Invalid({ parts: "choose" });
    const dueAt = dueInstant({ ctx, now }, due);
    const bodyId = await bodyToGive(tx, body, found.bodyId);
    const purpose = task === "help" ? "referral" : "delegation";
    const made = await rowsOf(
      tx,
      sql`insert into case_shares (id, case_id, body_id, from_body_id, purpose, task, parts, asked_by, due_at, note_sealed)
          values (${newId}, ${found.id}, ${bodyId}, ${found.bodyId}, ${purpose}, ${task}, ${sql.param(parts)}::text[], ${actor.id},
            ${dueAt}::timestamptz, ${sealShare(ctx.house.keys, "note_sealed", newId, note)})
          on conflict do nothing returning id`,
    );
    if (made.length === 0) throw new Refusal("shares.already");
    await tell("case.shared", "case", found.id, {
      subject: found.personId,
      data: { share: newId, body: found.bodyId, duty: "officer", to: bodyId, task, parts },
    });
    return { id: newId };
  },
});
