import { type SQL, sql } from "drizzle-orm";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { photosMost, stepAfter } from "./rules.ts";
import { openFollowUp, sealWords, workIn } from "./steps.server.ts";

/**
 * One answer of a visit, kept as soon as it is given: the line may drop between two. The last one ends the visit, which
 * then counts as monitoring.
 */
export const answerFollowUp = command({
  name: "answer-follow-up",
  who: officer,
  input: forms.answerFollowUp,
  async prepare(ctx, actor, { step, picture: [picture] }) {
    if (step !== "photo" || !picture) return null;
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    return keepPicture(ctx.house, picture.bytes, "picture");
  },
  async run(run, answer, kept) {
    const { ctx, tx, actor, tell } = run;
    const { step } = answer;
    const found = await workIn(tx, actor, answer.case);
    const open = await openFollowUp(tx, found.id, answer.followUp);
    const write = (columns: SQL) => tx.execute(sql`update follow_ups set ${columns} where id = ${open.id}`);
    if (step === "working") {
      if (answer.working === "") throw new Invalid({ working: "choose" });
      await write(sql`working = ${answer.working}`);
    }
    if (step === "hours") await write(sql`weekly_hours = ${answer.hours}`);
    if (step === "hindrances")
      await write(
        sql`hindrances = array(select jsonb_array_elements_text(${JSON.stringify(answer.hindrances)}::jsonb))`,
      );
    if (step === "income") await write(sql`income_from = ${answer.income?.toString() ?? null}::bigint`);
    if (step === "photo" && kept) {
      const fileId = await storeEvidence(tx, kept);
      await tx.execute(
        sql`insert into follow_up_photos (follow_up_id, file_id) values (${open.id}, ${fileId}) on conflict do nothing`,
      );
      const photos = await rowsOf(tx, sql`select 1 from follow_up_photos where follow_up_id = ${open.id}`);
      if (photos.length > photosMost) throw new Refusal("monitoring.photos-enough", { most: photosMost });
    }
    if (step !== "note") {
      await tell("follow-up.answered", "follow-up", open.id, { subject: found.personId, data: { step } });
      // Another picture may follow the first: an empty form goes on.
      return { caseId: found.id, id: open.id, next: step === "photo" && kept ? ("photo" as const) : stepAfter(step) };
    }
    if (open.working === null) throw new Refusal("monitoring.unanswered");
    await write(
      sql`note_sealed = ${sealWords(ctx.house.keys, "note", open.id, answer.note)}, done_at = market_now(), done_by = ${actor.id}`,
    );
    await reachStage(run, found.id, "monitored", { bodyId: found.bodyId, source: `follow-up:${open.id}` });
    await tell("case.visited", "case", found.id, { subject: found.personId });
    return { caseId: found.id, id: open.id, next: null };
  },
});
