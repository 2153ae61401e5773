import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { settingsOf } from "#app/domain/programmes/settings.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { eligibilityAppeals } from "#db/schema/eligibility.ts";
import { evidence } from "#db/schema/producers.ts";
import * as forms from "./appeal-forms.ts";
import { appealableOf, appealBody } from "./appeals.server.ts";

/**
 * Asks for another officer's eyes: on a refusal, or on a stop of her orders; once for each. She says why, and may add one
 * more picture. Goes to somebody who did not decide it.
 */
export const appeal = command({
  name: "appeal",
  who: signedIn,
  input: forms.appeal,
  async prepare(ctx, actor, { picture: [picture] }) {
    if (!picture) return null;
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    return keepPicture(ctx.house, picture.bytes, "picture");
  },
  async run({ ctx, tx, actor, now, tell }, { text }, kept) {
    const about = await appealableOf(tx, actor, { lock: true });
    if (!about) throw new Refusal("producers.nothing-to-appeal");
    const { caseId, applicationId, stopId, againstId, picturesOf } = about;
    let evidenceId: string | null = null;
    if (kept) {
      evidenceId = newRowId(now);
      const fileId = await storeEvidence(tx, kept);
      await tx
        .insert(evidence)
        .values({ id: evidenceId, applicationId: picturesOf, kind: "other", fileId, addedBy: actor.id });
      await tell("evidence.added", "evidence", evidenceId, { subject: actor.id, data: { application: picturesOf } });
    }
    const { appealDays } = await settingsOf(tx, about.programmeId);
    const id = newRowId(now);
    await tx.insert(eligibilityAppeals).values({
      ...{ id, caseId, applicationId, stopId, againstId, evidenceId, filedAt: now },
      textSealed: ctx.house.keys.encryptField(text, { table: "eligibility_appeals", column: "text_sealed", row: id }),
      dueAt: new Date(now.getTime() + appealDays * 86_400_000),
      bodyId: await appealBody(tx, about, actor),
    });
    await tell("case.appeal-filed", "case", caseId, { subject: actor.id, data: { appeal: id } });
    return { id };
  },
});
