import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import * as forms from "./forms.ts";
import { grantToJudge, moveGrant } from "./life-steps.server.ts";

/** Ends a suspension before its day. To honour again is to honour: a member of a cooperative she manages is another's to lift. */
export const liftSuspension = command({
  name: "lift-suspension",
  who: officer,
  input: forms.liftSuspension,
  async run({ tx, actor, now, tell }, { grant, reason }) {
    const found = await grantToJudge(tx, actor, grant, now);
    if (found.holder.member) throw new Refusal("badges.own-member");
    if (found.state !== "suspended") return unchanged({ shop: found.shop });
    await tx.execute(sql`update badge_grants set suspended_at = null, suspended_until = null where id = ${found.id}`);
    await moveGrant(tx, { grantId: found.id, kind: "lifted", by: actor.id, reason });
    await tell("badge.lifted", "badge-grant", found.id, { subject: found.holderId, data: { badge: found.badge } });
    return { shop: found.shop };
  },
});
