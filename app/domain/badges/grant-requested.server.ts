import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { grantRequested as input } from "./forms.ts";
import { mustBeOpen, requestToReview } from "./request-steps.server.ts";
import { criteriaOfVersion, mustDeserve, putGrant } from "./steps.server.ts";

/**
 * Grants a request by the version it was asked under: every criterion checked by hand was seen fulfilled, and the coded ones
 * hold at this moment. What they found is kept with the decision.
 */
export const grantRequested = command({
  name: "grant-requested-badge",
  who: officer,
  input,
  async run(run, { request: id, reason }) {
    const { tx, actor } = run;
    const request = await requestToReview(tx, actor, id, true);
    mustBeOpen(request);
    const { holder, mark, what, version } = request;
    const asks = await criteriaOfVersion(tx, mark.id, version);
    const seen = await rowsOf<{ id: string }>(
      tx,
      sql`select criterion_id as id from badge_checks where request_id = ${request.id} and met`,
    );
    const unseen = asks.criteria.filter(({ id, code }) => code === null && !seen.some((check) => check.id === id));
    if (unseen.length > 0) throw new Refusal("badges.unchecked", { count: unseen.length });
    const findings = await mustDeserve(run, { holder, mark, what, asks });
    await tx.execute(
      sql`update badge_requests set status = 'granted', decided_by = ${actor.id}, decided_at = market_now(), reason = ${reason},
            findings = ${JSON.stringify(findings)}::jsonb where id = ${request.id}`,
    );
    await putGrant(run, { holder, mark, what, asks, version, reason, requestId: request.id });
    return { id: request.id };
  },
});
