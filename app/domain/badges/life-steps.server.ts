import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { badgeMoves } from "#db/schema/badges.ts";
import type { Tx } from "#db/writes.server.ts";
import { grantState } from "./rules.ts";

type Row = {
  id: string;
  shopId: string;
  shop: string;
  badge: string;
  own: boolean;
  member: boolean;
  expiresAt: Date;
  suspendedAt: Date | null;
  suspendedUntil: Date | null;
  revokedAt: Date | null;
};

/** A grant of a body in which she is an officer, locked, with where it stands. Her own is not hers to judge. @throws Missing, Refusal */
export async function grantToJudge(tx: Tx, actor: Person, grant: string, now: Date) {
  const [found] = await rowsOf<Row>(
    tx,
    sql`select g.id, g.shop_id as "shopId", s.slug as shop, b.slug as badge, pr.person_id = ${actor.id} as own,
          exists (select 1 from memberships m where m.producer_id = pr.id and m.ended_at is null
            and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))})) as member,
          g.expires_at as "expiresAt", g.suspended_at as "suspendedAt", g.suspended_until as "suspendedUntil", g.revoked_at as "revokedAt"
        from badge_grants g join badges b on b.id = g.badge_id join shops s on s.id = g.shop_id left join producers pr on pr.id = s.producer_id
        where g.id::text = ${grant} and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) for update of g`,
  );
  if (!found) throw new Missing("badge");
  if (found.own) throw new Refusal("badges.own");
  const date = (at: Date | string | null) => (at === null ? null : new Date(at));
  const state = grantState(
    {
      expiresAt: new Date(found.expiresAt),
      suspendedAt: date(found.suspendedAt),
      suspendedUntil: date(found.suspendedUntil),
      revokedAt: date(found.revokedAt),
    },
    now,
  );
  return { ...found, state };
}

/** Writes one step of a grant's life. */
export const moveGrant = (tx: Tx, move: typeof badgeMoves.$inferInsert) => tx.insert(badgeMoves).values(move);
