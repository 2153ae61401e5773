import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { badgeRequests } from "#db/schema/badges.ts";
import type { MarkScope } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { type HolderRef, type MarkOf, ownRefusal } from "./rules.ts";
import { mayHonour } from "./scope.server.ts";
import { type Holder, heldMarks, type Mark, scopeColumns } from "./steps.server.ts";

/** Days before its end from which a mark may be asked for again. */
export const renewDays = 60;

/**
 * Writes a request for a mark, or answers the open one for the same thing. A mark that holds is asked for again only near
 * its end.
 */
export async function putRequest(
  { tx, actor, tell, newId }: Run<Person>,
  { holder, mark, what }: { holder: HolderRef; mark: Mark; what: MarkOf },
): Promise<string> {
  const held = (await heldMarks(tx, holder)).find(
    (one) => one.badgeId === mark.id && one.scope === what.scope && one.of === what.of && one.live,
  );
  if (held && held.days > renewDays) throw new Refusal("badges.held-already");
  const [made] = await tx
    .insert(badgeRequests)
    .values({
      ...{ id: newId, badgeId: mark.id, version: mark.version, shopId: holder.kind === "shop" ? holder.id : null },
      ...{ ...scopeColumns(what), askedBy: actor.id },
    })
    .onConflictDoNothing()
    .returning({ id: badgeRequests.id });
  if (!made) throw new Refusal("badges.asked-already");
  await tell("badge.asked", "badge-request", newId, { subject: holder.id, data: { badge: mark.slug } });
  return newId;
}

export type Request = {
  id: string;
  version: number;
  status: string;
  holder: Holder;
  mark: Mark;
  what: MarkOf;
};

type Row = Omit<Request, "what"> & { scope: MarkScope; of: string };

/**
 * Row json of `k`, the cluster of a request or grant, as a holder. It is hers where she works in it or sees to its body, and
 * where she asked for it on that body's behalf: whoever speaks for a cluster does not honour it.
 */
export const clusterHolder = (actor: Person, askedBy: SQL): SQL =>
  sql`json_build_object('kind', 'cluster', 'id', k.id, 'slug', k.slug, 'verified', true, 'member', false, 'own',
    exists (select from producers mine where mine.cluster_id = k.id and mine.person_id = ${actor.id})
    or k.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))})
    or (coalesce(${askedBy} = ${actor.id}, false) and k.body_id = any(${uuids(bodiesOf(actor, "officer"))})))`;

/** Holds a request and who asks, in that order for everybody. */
async function holdRequest(db: Db | Tx, id: string): Promise<void> {
  const [held] = await rowsOf<{ shopId: string | null; clusterId: string | null }>(
    db,
    sql`select shop_id as "shopId", cluster_id as "clusterId" from badge_requests where id = ${asId(id)} for update`,
  );
  if (held?.shopId) await rowsOf(db, sql`select from shops where id = ${held.shopId} for update`);
  else if (held) await rowsOf(db, sql`select from clusters where id = ${held.clusterId} for update`);
}

/**
 * A request for a mark her bodies issue; `lock` holds it and its shop or cluster. Her own is not hers to decide.
 * @throws Missing, Refusal
 */
export async function requestToReview(db: Db | Tx, actor: Person, id: string, lock = false): Promise<Request> {
  if (lock) await holdRequest(db, id);
  const [row] = await rowsOf<Row>(
    db,
    sql`select r.id, r.version, r.status, r.scope, coalesce(r.family, r.product_id::text, r.cluster_id::text, '') as of,
          case when k.id is not null then ${clusterHolder(actor, sql`r.asked_by`)}
            else json_build_object('kind', 'shop', 'id', s.id, 'slug', s.slug, 'own', pr.person_id = ${actor.id}, 'verified', pr.verified_at is not null,
              'member', exists (select 1 from memberships m where m.producer_id = pr.id and m.ended_at is null
                and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))}))) end as holder,
          json_build_object('id', b.id, 'slug', b.slug, 'level', b.level, 'version', b.criteria_version, 'validMonths', v.valid_months, 'scopes', b.scopes, 'holder', b.holder) as mark
        from badge_requests r join badges b on b.id = r.badge_id join badge_versions v on v.badge_id = r.badge_id and v.version = r.version
        left join shops s on s.id = r.shop_id left join producers pr on pr.id = s.producer_id left join clusters k on k.id = r.cluster_id and r.shop_id is null
        where r.id = ${asId(id)} and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) and (k.id is not null or ${mayHonour(actor)})`,
  );
  if (!row) throw new Missing("badge request");
  const { scope, of, ...request } = row;
  return { ...request, what: { scope, of } };
}

/** An officer may work on a request that is open and not about herself. @throws Refusal */
export function mustBeOpen({ status, holder }: Request): void {
  if (holder.own) throw new Refusal(ownRefusal(holder.kind));
  if (status !== "asked") throw new Refusal("badges.decided");
}
