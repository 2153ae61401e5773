import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, GrantScope } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { consignmentMoves, mayMove } from "./rules.ts";

/** A consignment somebody may work on, in whose name, and by which grant if it is not her own shop's. */
export type HeldConsignment = {
  id: string;
  order_id: string;
  status: ConsignmentState;
  seller_id: string;
  sender_id: string;
  subject: string;
  grant: string | null;
};

/**
 * Condition on `c`: it is her own shop's, of the shop of the cooperative she serves, or of a member who lets that
 * cooperative do this, by a grant that lives. With it comes `g.id`, the grant, or null. Read anew at every request;
 * nothing of it is kept.
 */
export function heldBy(actor: Person, scope: GrantScope): { join: SQL; where: SQL } {
  const bodies = bodiesOf(actor, "manager", "clerk");
  const shop = actor.producer?.verified ? actor.producer.shopId : null;
  const list =
    bodies.length > 0
      ? sql`array[${sql.join(
          bodies.map((id) => sql`${id}`),
          sql`, `,
        )}]::uuid[]`
      : sql`'{}'::uuid[]`;
  return {
    join: sql`left join lateral (
      select g.id from shops s join memberships m on m.producer_id = s.producer_id and m.ended_at is null and m.body_id = any(${list})
      join grants g on g.membership_id = m.id and ${scope} = any(g.scopes) and g.revoked_at is null
        and g.valid_from <= market_now() and (g.valid_to is null or g.valid_to > market_now())
      where s.id = c.seller_id order by g.valid_from desc limit 1) g on true`,
    where: sql`(c.seller_id = ${shop}::uuid or g.id is not null or c.seller_id in (select id from shops where body_id = any(${list})))
      and c.status <> 'awaiting-payment'`,
  };
}

/**
 * A consignment of hers, or of a member whose grant she holds, locked, its order first, and with it the grant it rests
 * on. Anybody else's does not exist for her (A01). @throws Missing
 */
export async function heldConsignment(
  tx: Tx,
  actor: Person,
  id: string,
  scope: GrantScope = "ship",
): Promise<HeldConsignment> {
  const { join, where } = heldBy(actor, scope);
  const [seen] = await rowsOf<{ order_id: string; grant: string | null }>(
    tx as Db,
    sql`select c.order_id, g.id as grant from consignments c ${join} where c.id = ${id} and ${where}`,
  );
  if (!seen) throw new Missing("consignment");
  await tx.execute(sql`select 1 from orders where id = ${seen.order_id} for update`);
  if (seen.grant !== null) {
    const alive = await rowsOf(
      tx,
      sql`select 1 from grants g join memberships m on m.id = g.membership_id
          where g.id = ${seen.grant} and g.revoked_at is null and m.ended_at is null for share of g, m`,
    );
    if (alive.length === 0) throw new Missing("consignment");
  }
  const [found] = await rowsOf<Omit<HeldConsignment, "subject" | "grant">>(
    tx,
    sql`select id, order_id, status, seller_id, sender_id from consignments where id = ${id} for update`,
  );
  if (!found) throw new Missing("consignment");
  const own = actor.producer?.verified === true && actor.producer.shopId === found.seller_id;
  return { ...found, subject: found.seller_id, grant: own ? null : seen.grant };
}

/** Refuses a step out of order, by the one table of moves. */
export function mustMove(consignment: { status: ConsignmentState }, to: ConsignmentState): void {
  if (!mayMove(consignmentMoves, consignment.status, to)) throw new Refusal("consignment.not-now");
}
