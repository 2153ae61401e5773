import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { requireDuty } from "#app/domain/cases/duty.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { type Person, signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { addPhotos as input } from "./forms.ts";
import { photosMost } from "./rules.ts";
import { lockAssessment } from "./steps.server.ts";

/** Photographs of the test piece, by her whose it is or by an assessor of the case. The same picture twice is one. */
export const addPhotos = command({
  name: "add-assessment-photos",
  who: signedIn,
  input,
  async prepare(ctx, actor, { assessment, photos }) {
    await mayAdd(ctx.db, actor, assessment);
    if (photos.length === 0) throw new Invalid({ photos: "assessment.photo-missing" });
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    const kept: KeptPicture[] = [];
    for (const { bytes } of photos) kept.push(await keepPicture(ctx.house, bytes, "photos"));
    return kept;
  },
  async run({ tx, actor, tell }, { assessment }, kept) {
    const caseId = await mayAdd(tx, actor, assessment);
    const held = await lockAssessment(tx, assessment, { caseId });
    if (held.over) throw new Refusal("assessment.over");
    if (held.photos + kept.length > photosMost) throw new Refusal("assessment.photos-most", { most: photosMost });
    for (const picture of kept)
      await tx.execute(
        sql`insert into assessment_photos (assessment_id, file_id, added_by) values (${held.id}, ${await storeEvidence(tx, picture)}, ${actor.id})
            on conflict do nothing`,
      );
    await tell("assessment.photographed", "case", caseId, {
      subject: held.person_id,
      data: { assessment: held.id, count: kept.length },
    });
    return { case: caseId, id: held.id, own: held.person_id === actor.id };
  },
});

/** The case of an assessment she may add to. @throws Missing for anybody else's */
async function mayAdd(db: Db, actor: Person, assessment: string): Promise<string> {
  const [of] = await rowsOf<{ case_id: string; person_id: string }>(
    db,
    sql`select a.case_id, c.person_id from assessments a join cases c on c.id = a.case_id where a.id = ${assessment}`,
  );
  if (!of) throw new Missing("assessment");
  if (of.person_id === actor.id) return of.case_id;
  requireDuty(requirePart(await openCaseFor(db, actor, of.case_id), "assessment"), actor, "assessor");
  return of.case_id;
}
