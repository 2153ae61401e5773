import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { changeAgreement as input } from "./forms.ts";
import { dropChange, mustStand, partyOf, waitingChange } from "./steps.server.ts";

/**
 * A party writes a new text for an agreement that all have signed. The old one holds until every party has signed the new;
 * a change that waited before gives way to it. @throws Refusal for one that does not stand, Invalid for the same text
 */
export const changeAgreement = command({
  name: "change-agreement",
  who: oneOf(officer, manager),
  input,
  once: {
    noun: "agreement-change",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id, { agreement }) => ({ id, agreement }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, { agreement, words }) {
    const { id, bodies } = await partyOf(tx, actor, agreement, { lock: true });
    const standing = await mustStand({ ctx, tx, now }, id);
    if (standing.words === words) throw new Invalid({ words: "agreements.same" });
    const waiting = await waitingChange(tx, id);
    if (waiting) await dropChange(tx, actor, waiting);
    await tx.execute(
      sql`insert into agreement_changes (id, agreement_id, words, words_before, body_id, written_by)
          values (${newId}, ${id}, ${words}, ${standing.words}, ${bodies[0]}, ${actor.id})`,
    );
    await tell("agreement.change-written", "agreement", id, { data: { body: bodies[0], change: newId } });
    return { id: newId, agreement: id };
  },
});
