import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import * as forms from "./forms.ts";
import { grantToJudge, moveGrant } from "./life-steps.server.ts";

/** Takes a mark back, from this moment and everywhere, with the reason anybody who checks it will read. */
export const revokeBadge = command({
  name: "revoke-badge",
  who: officer,
  input: forms.revokeBadge,
  async run({ tx, actor, now, tell }, { grant, code, reason }) {
    const found = await grantToJudge(tx, actor, grant, now);
    if (found.state === "revoked") return unchanged({ shop: found.shop });
    await tx.execute(
      sql`update badge_grants set revoked_at = ${now.toISOString()}::timestamptz, revoked_by = ${actor.id}, revocation_code = ${code},
            revocation_reason = ${reason} where id = ${found.id}`,
    );
    await moveGrant(tx, { grantId: found.id, kind: "revoked", by: actor.id, reasonCode: code, reason });
    await tell("badge.revoked", "badge-grant", found.id, {
      subject: found.holderId,
      data: { badge: found.badge, code },
    });
    return { shop: found.shop };
  },
});
