import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { officersCase } from "./cases.server.ts";
import { keepPictures, writeEvidence } from "./evidence-steps.server.ts";
import * as forms from "./forms.ts";
import { evidenceMost } from "./rules.ts";

/**
 * An officer puts pictures behind the open application of somebody who cannot send them herself: taken at her house, or
 * brought to the desk. Never behind her own. @throws Missing for a case of another body
 */
export const addCaseEvidence = command({
  name: "add-case-evidence",
  who: officer,
  input: forms.addCaseEvidence,
  once: {
    noun: "evidence",
    scope: (ctx, { application }) => `${ctx.actor.kind === "person" ? ctx.actor.id : ""}:${application}`,
    again: async (_ctx, _id, { application }) => ({ application }),
  },
  async prepare(ctx, actor, { application, picture }) {
    // Before anything is decoded: a stranger's pictures cost nothing.
    await officersCase(ctx.db, actor, application);
    if (picture.length === 0) throw new Invalid({ picture: "producers.picture-missing" });
    return keepPictures(ctx, actor, picture);
  },
  async run(run, { application, evidenceKind, note }, kept) {
    const { tx, actor, now, newId } = run;
    const found = await officersCase(tx, actor, application, { lock: true });
    if (found.person_id === actor.id) throw new Refusal("producers.own-case");
    if (found.status !== "submitted") throw new Refusal("producers.decided");
    if (found.pictures + kept.length > evidenceMost)
      throw new Refusal("producers.evidence-enough", { most: evidenceMost });
    await writeEvidence(
      run,
      { application: found.id, case: found.case_id, person: found.person_id, pictures: found.pictures },
      kept.map((one, index) => ({ id: index === 0 ? newId : newRowId(now), kind: evidenceKind, note, kept: one })),
    );
    return { application: found.id };
  },
});
