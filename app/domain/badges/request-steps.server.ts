import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { badgeRequests } from "#db/schema/badges.ts";
import type { MarkScope } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import type { MarkOf } from "./rules.ts";
import { mayHonour } from "./scope.server.ts";
import { heldMarks, type Mark, scopeColumns } from "./steps.server.ts";

/** Days before its end from which a mark may be asked for again. */
export const renewDays = 60;

/**
 * Writes a request for a mark, or answers the open one for the same thing. A mark that holds is asked for again only near
 * its end.
 */
export async function putRequest(
  { tx, actor, tell, newId }: Run<Person>,
  { shopId, mark, what }: { shopId: string; mark: Mark; what: MarkOf },
): Promise<string> {
  const held = (await heldMarks(tx, shopId)).find(
    (one) => one.badgeId === mark.id && one.scope === what.scope && one.of === what.of && one.live,
  );
  if (held && held.days > renewDays) throw new Refusal("badges.held-already");
  const [made] = await tx
    .insert(badgeRequests)
    .values({ id: newId, badgeId: mark.id, version: mark.version, shopId, ...scopeColumns(what), askedBy: actor.id })
    .onConflictDoNothing()
    .returning({ id: badgeRequests.id });
  if (!made) throw new Refusal("badges.asked-already");
  await tell("badge.asked", "badge-request", newId, { subject: shopId, data: { badge: mark.slug } });
  return newId;
}

export type Request = {
  id: string;
  version: number;
  status: string;
  shop: { id: string; slug: string; own: boolean; member: boolean; verified: boolean };
  mark: Mark;
  what: MarkOf;
};

type Row = Omit<Request, "what"> & { scope: MarkScope; of: string };

/**
 * A request for a mark her bodies issue; `lock` holds it and its shop, in that order for everybody. Her own is not hers to
 * decide. @throws Missing, Refusal
 */
export async function requestToReview(db: Db | Tx, actor: Person, id: string, lock = false): Promise<Request> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select r.id, r.version, r.status, r.scope, coalesce(r.family, r.product_id::text, r.cluster_id::text, '') as of,
          json_build_object('id', s.id, 'slug', s.slug, 'own', pr.person_id = ${actor.id}, 'verified', pr.verified_at is not null,
            'member', exists (select 1 from memberships m where m.producer_id = pr.id and m.ended_at is null
              and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))}))) as shop,
          json_build_object('id', b.id, 'slug', b.slug, 'level', b.level, 'version', b.criteria_version, 'validMonths', v.valid_months, 'scopes', b.scopes) as mark
        from badge_requests r join badges b on b.id = r.badge_id join badge_versions v on v.badge_id = r.badge_id and v.version = r.version
        join shops s on s.id = r.shop_id join producers pr on pr.id = s.producer_id
        where r.id::text = ${id} and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) and ${mayHonour(actor)}
        ${lock ? sql`for update of r, s` : sql``}`,
  );
  if (!row) throw new Missing("badge request");
  const { scope, of, ...request } = row;
  return { ...request, what: { scope, of } };
}

/** An officer may work on a request that is open and not about herself. @throws Refusal */
export function mustBeOpen({ status, shop }: Request): void {
  if (shop.own) throw new Refusal("badges.own");
  if (status !== "asked") throw new Refusal("badges.decided");
}
