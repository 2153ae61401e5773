import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { officer } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { badgeChecks } from "#db/schema/badges.ts";
import { checkCriterion as input } from "./forms.ts";
import { mustBeOpen, requestToReview } from "./request-steps.server.ts";

/**
 * An officer says of a criterion whether she saw it fulfilled, and by what: a document's number and day (another body's
 * mark is such a document), a private picture, or both. Said again, it takes the place of what was said.
 */
export const checkCriterion = command({
  name: "check-badge-criterion",
  who: officer,
  input,
  async prepare(ctx, actor, { request, picture: [picture] }) {
    mustBeOpen(await requestToReview(ctx.db, actor, request));
    if (!picture) return null;
    refuseUnless(await ctx.house.limits.take("upload-per-person", actor.id, ctx.now));
    return keepPicture(ctx.house, picture.bytes, "picture");
  },
  async run({ tx, actor, now, tell }, { request: id, criterion, outcome, documentNumber, documentDate }, kept) {
    const request = await requestToReview(tx, actor, id, true);
    mustBeOpen(request);
    const [known] = await rowsOf<{ fileId: string | null }>(
      tx,
      sql`select k.file_id as "fileId" from badge_criteria c left join badge_checks k on k.criterion_id = c.id and k.request_id = ${request.id}
          where c.id = ${criterion} and c.code is null and c.badge_id = ${request.mark.id} and c.version = ${request.version}`,
    );
    if (!known) throw new Missing("criterion");
    const day = documentDate === "" ? null : parseDate(documentDate);
    if (documentDate !== "" && (!day || day > dayOf(now))) throw new Invalid({ documentDate: "badges.date" });
    const fileId = kept ? await storeEvidence(tx, kept) : known.fileId;
    const met = outcome === "met";
    if (met && documentNumber === "" && !fileId) throw new Invalid({ documentNumber: "badges.evidence" });
    const check = { met, documentNumber, documentDate: day, fileId, checkedBy: actor.id };
    await tx
      .insert(badgeChecks)
      .values({ requestId: request.id, criterionId: criterion, ...check })
      .onConflictDoUpdate({
        target: [badgeChecks.requestId, badgeChecks.criterionId],
        set: { ...check, checkedAt: sql`market_now()` },
      });
    await tell("badge.checked", "badge-request", request.id, {
      subject: request.holder.id,
      data: { criterion, outcome },
    });
    return { id: request.id };
  },
});
