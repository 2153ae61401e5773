import { sql } from "drizzle-orm";
import { type Person, signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** A maker or applicant says that she can do it; the officers of the body read it. Once for each call. */
export const answerCall = command({
  name: "answer-call",
  who: signedIn,
  input: forms.answerCall,
  once: { noun: "call-answer", scope: (ctx) => (ctx.actor as Person).id, again: async (_ctx, id) => ({ id }) },
  async run({ ctx, tx, actor, now, tell, newId }, { call, text }) {
    const [found] = await rowsOf<{ id: string; open: boolean; publisher: string; known: boolean }>(
      tx,
      sql`select c.id, c.closed_at is null and c.until >= ${dayOf(now, ctx.house.country.timeZone)}::date as open, c.published_by as publisher,
            exists (select from cases k where k.person_id = ${actor.id} and k.merged_into_id is null and k.closed_at is null) as known
          from calls c where c.id = ${asId(call)} for share of c`,
    );
    if (!found) throw new Missing("call");
    if (!found.known) throw new Refusal("calls.apply-first");
    if (!found.open) throw new Refusal("calls.over");
    const sealed = ctx.house.keys.encryptField(text, { table: "call_answers", column: "text_sealed", row: newId });
    const made = await rowsOf(
      tx,
      sql`insert into call_answers (id, call_id, person_id, text_sealed) values (${newId}, ${found.id}, ${actor.id}, ${sealed})
          on conflict (call_id, person_id) do nothing returning id`,
    );
    if (made.length === 0) throw new Refusal("calls.answered");
    await tell("call.answered", "call", found.id, { subject: found.publisher, data: { answer: newId } });
    return { id: newId };
  },
});
