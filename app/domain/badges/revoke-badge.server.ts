import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** Takes a mark back, from this moment and everywhere, with the reason anybody who checks it will read. */
export const revokeBadge = command({
  name: "revoke-badge",
  who: officer,
  input: forms.revokeBadge,
  async run({ tx, actor, now, tell }, { grant, reason }) {
    const [found] = await rowsOf<{ id: string; shop_id: string; shop: string; badge: string; revoked: boolean }>(
      tx,
      sql`select g.id, g.shop_id, s.slug as shop, b.slug as badge, g.revoked_at is not null as revoked
          from badge_grants g join badges b on b.id = g.badge_id join shops s on s.id = g.shop_id
          where g.id::text = ${grant} and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) for update of g`,
    );
    if (!found) throw new Missing("badge");
    if (found.revoked) return unchanged({ shop: found.shop });
    await tx.execute(
      sql`update badge_grants set revoked_at = ${now.toISOString()}::timestamptz, revoked_by = ${actor.id}, revocation_reason = ${reason} where id = ${found.id}`,
    );
    await tell("badge.revoked", "badge-grant", found.id, { subject: found.shop_id, data: { badge: found.badge } });
    return { shop: found.shop };
  },
});
