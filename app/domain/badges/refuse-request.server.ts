import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { refuseRequest as input } from "./forms.ts";
import { mustBeOpen, requestToReview } from "./request-steps.server.ts";

/** Refuses a request with the reason its maker reads. She may ask again. */
export const refuseRequest = command({
  name: "refuse-badge-request",
  who: officer,
  input,
  async run({ tx, actor, tell }, { request: id, reason }) {
    const request = await requestToReview(tx, actor, id, true);
    mustBeOpen(request);
    await tx.execute(
      sql`update badge_requests set status = 'refused', decided_by = ${actor.id}, decided_at = market_now(), reason = ${reason} where id = ${request.id}`,
    );
    await tell("badge.refused", "badge-request", request.id, {
      subject: request.holder.id,
      data: { badge: request.mark.slug },
    });
    return { id: request.id };
  },
});
