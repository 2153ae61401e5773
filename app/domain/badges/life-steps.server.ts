import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { badgeMoves } from "#db/schema/badges.ts";
import type { Tx } from "#db/writes.server.ts";
import { clusterHolder } from "./request-steps.server.ts";
import { grantState, ownRefusal } from "./rules.ts";
import type { Holder } from "./steps.server.ts";

type Row = {
  id: string;
  /** Whose it is: the id of a shop or of a cluster; the shop's address, or null for a cluster. */
  holderId: string;
  shop: string | null;
  badge: string;
  holder: Pick<Holder, "kind" | "own" | "member">;
  expiresAt: Date;
  suspendedAt: Date | null;
  suspendedUntil: Date | null;
  revokedAt: Date | null;
};

/** A grant of a body in which she is an officer, locked, with where it stands. Her own is not hers to judge. @throws Missing, Refusal */
export async function grantToJudge(tx: Tx, actor: Person, grant: string, now: Date) {
  const [found] = await rowsOf<Row>(
    tx,
    sql`select g.id, coalesce(g.shop_id, g.cluster_id) as "holderId", s.slug as shop, b.slug as badge,
          case when k.id is not null then ${clusterHolder(actor, sql`null::uuid`)}
            else json_build_object('kind', 'shop', 'own', coalesce(pr.person_id = ${actor.id}, false),
              'member', exists (select 1 from memberships m where m.producer_id = pr.id and m.ended_at is null
                and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))}))) end as holder,
          g.expires_at as "expiresAt", g.suspended_at as "suspendedAt", g.suspended_until as "suspendedUntil", g.revoked_at as "revokedAt"
        from badge_grants g join badges b on b.id = g.badge_id left join shops s on s.id = g.shop_id left join producers pr on pr.id = s.producer_id
        left join clusters k on k.id = g.cluster_id and g.shop_id is null
        where g.id = ${asId(grant)} and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) for update of g`,
  );
  if (!found) throw new Missing("badge");
  if (found.holder.own) throw new Refusal(ownRefusal(found.holder.kind));
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
