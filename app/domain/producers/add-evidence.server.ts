import { sql } from "drizzle-orm";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { writeEvidence } from "./evidence-steps.server.ts";
import * as forms from "./forms.ts";
import { evidenceMost } from "./rules.ts";

/** Puts one picture behind her application while it is open. Decoded and cleaned before anything is written. */
export const addEvidence = command({
  name: "add-evidence",
  who: signedIn,
  input: forms.addEvidence,
  once: {
    noun: "evidence",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async prepare(ctx, actor, { picture: [picture] }) {
    if (!actor.applicationId) throw new Missing("application");
    if (!picture) throw new Invalid({ picture: "producers.picture-missing" });
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    return keepPicture(ctx.house, picture.bytes, "picture");
  },
  async run(run, { kind, note }, kept) {
    const { tx, actor, newId } = run;
    const [open] = await rowsOf<{ application: string; case: string; status: string; pictures: number }>(
      tx,
      sql`select a.id as application, a.case_id as case, a.status, (select count(*)::int from evidence e where e.application_id = a.id) as pictures
          from applications a where a.person_id = ${actor.id} and a.status <> 'refused' for update`,
    );
    if (!open) throw new Missing("application");
    if (open.status !== "submitted") throw new Refusal("producers.decided");
    if (open.pictures >= evidenceMost) throw new Refusal("producers.evidence-enough", { most: evidenceMost });
    await writeEvidence(run, { ...open, person: actor.id }, [{ id: newId, kind, note, kept }]);
    return { id: newId };
  },
});
