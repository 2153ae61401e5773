import { sql } from "drizzle-orm";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { keepVoice } from "#app/domain/media/keep-voice.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { draftFiles } from "#db/schema/producers.ts";
import type { Tx } from "#db/writes.server.ts";
import { hasDraft } from "./draft-steps.server.ts";
import { writeEvidence } from "./evidence-steps.server.ts";
import * as forms from "./forms.ts";
import { evidenceMost } from "./rules.ts";

/**
 * Puts one picture or voice note behind her application while it is open, or to the draft she has not sent. Decoded and
 * cleaned, a sound told by its bytes, before anything is written.
 */
export const addEvidence = command({
  name: "add-evidence",
  who: signedIn,
  input: forms.addEvidence,
  once: {
    noun: "evidence",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async prepare(ctx, actor, { sent, picture: [picture], voice: [voice] }) {
    if (!actor.applicationId && !(await hasDraft(ctx.db, actor))) throw new Missing("application");
    const file = sent === "voice" ? voice : picture;
    if (!file) throw new Invalid({ [sent]: `producers.${sent}-missing` });
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    return (sent === "voice" ? keepVoice : keepPicture)(ctx.house, file.bytes, sent);
  },
  async run(run, { kind, note }, kept) {
    const { tx, actor, tell, newId } = run;
    const [open] = await rowsOf<{ application: string; case: string; status: string; pictures: number }>(
      tx,
      sql`select a.id as application, a.case_id as case, a.status, (select count(*)::int from evidence e where e.application_id = a.id) as pictures
          from applications a where a.person_id = ${actor.id} and a.status <> 'refused' for update`,
    );
    if (!open) {
      await requireRoom(tx, actor.id);
      const fileId = await storeEvidence(tx, kept);
      await tx.insert(draftFiles).values({ id: newId, personId: actor.id, kind, fileId, note });
      await tell("application.draft-saved", "person", actor.id, { subject: actor.id, data: { step: "samples" } });
      return { id: newId };
    }
    if (open.status !== "submitted") throw new Refusal("producers.decided");
    if (open.pictures >= evidenceMost) throw new Refusal("producers.evidence-enough", { most: evidenceMost });
    await writeEvidence(run, { ...open, person: actor.id }, [{ id: newId, kind, note, kept }]);
    return { id: newId };
  },
});

/** Her draft, held; that one more picture fits to it. */
async function requireRoom(tx: Tx, personId: string): Promise<void> {
  const [draft] = await rowsOf<{ samples: number }>(
    tx,
    sql`with held as (update application_drafts set saved_at = market_now() where person_id = ${personId} returning person_id)
        select (select count(*)::int from draft_files f where f.person_id = held.person_id) as samples from held`,
  );
  if (!draft) throw new Missing("application");
  if (draft.samples >= evidenceMost) throw new Refusal("producers.evidence-enough", { most: evidenceMost });
}
