import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { parseDate } from "#app/platform/calendar.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { endOfDay } from "#app/platform/time.ts";
import * as forms from "./forms.ts";
import { grantToJudge, moveGrant } from "./life-steps.server.ts";

/** Suspends a mark from this moment and everywhere, to the end of a day or until it is lifted. It comes back as it was. */
export const suspendBadge = command({
  name: "suspend-badge",
  who: officer,
  input: forms.suspendBadge,
  async run({ tx, actor, now, tell }, { grant, code, reason, until: typed }) {
    const found = await grantToJudge(tx, actor, grant, now);
    if (found.state === "suspended") return unchanged({ shop: found.shop });
    if (found.state !== "valid") throw new Refusal("badges.ended");
    const day = typed === "" ? null : parseDate(typed);
    if (typed !== "" && (day === null || endOfDay(day) <= now)) throw new Invalid({ until: "badges.until" });
    const until = day === null ? null : endOfDay(day);
    await tx.execute(
      sql`update badge_grants set suspended_at = market_now(), suspended_until = ${until?.toISOString() ?? null}::timestamptz, doubted_until = null
          where id = ${found.id}`,
    );
    await moveGrant(tx, { grantId: found.id, kind: "suspended", by: actor.id, reasonCode: code, reason, until });
    await tell("badge.suspended", "badge-grant", found.id, {
      subject: found.holderId,
      data: { badge: found.badge, code },
    });
    return { shop: found.shop };
  },
});
