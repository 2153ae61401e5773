import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { checkPicture as input } from "./forms.ts";
import { requestToReview } from "./request-steps.server.ts";

/** An officer of the issuing body looks at the picture behind a criterion. Every look is told (A09). */
export const viewCheck = command({
  name: "view-badge-check",
  who: officer,
  input,
  async run({ tx, actor, tell }, { request: id, criterion }) {
    const request = await requestToReview(tx, actor, id);
    const [file] = await rowsOf<{ path: string; mediaType: string }>(
      tx,
      sql`select f.path, f.media_type as "mediaType" from badge_checks k join files f on f.id = k.file_id
          where k.request_id = ${request.id} and k.criterion_id = ${criterion}`,
    );
    if (!file) throw new Missing("picture");
    await tell("badge.evidence-viewed", "badge-request", request.id, {
      subject: request.holder.id,
      data: { criterion },
    });
    return file;
  },
});
