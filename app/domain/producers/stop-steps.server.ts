import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { StopCause } from "#db/vocabulary-join.ts";
import type { Tx } from "#db/writes.server.ts";

/** Somebody who sells, by her case; her shop's row is held, so that orders placed meanwhile come before or after. */
export type Seller = { caseId: string; programmeId: string; personId: string; shopId: string };

export async function sellerOf(tx: Tx, caseId: string): Promise<Seller | null> {
  const [row] = await rowsOf<Seller>(
    tx,
    sql`select c.id as "caseId", c.programme_id as "programmeId", c.person_id as "personId", s.id as "shopId"
        from cases c join producers p on p.person_id = c.person_id join shops s on s.producer_id = p.id
        where c.id = ${caseId} and p.verified_at is not null and s.closed_at is null for no key update of s`,
  );
  return row ?? null;
}

type Stopping = Pick<Run<Actor>, "tx" | "actor" | "tell">;

/**
 * Puts stops that are due in force: from now on the market takes no new order for these shops, and of no shop anything else
 * changes. A shop that is placed an order with is waited for. Answers whose they are.
 */
export async function enforceStops({ tx, tell }: Stopping, which: SQL): Promise<number> {
  const due = await rowsOf<{ id: string; shop: string; case: string | null; person: string; cause: StopCause }>(
    tx,
    sql`with due as (
          select o.id, o.shop_id, o.case_id, o.cause, p.person_id from order_stops o join shops s on s.id = o.shop_id join producers p on p.id = s.producer_id
          where o.ended_at is null and o.stopped_at is null and o.effective_at <= market_now() and ${which}
          order by s.id limit 200 for no key update of s, o),
        stopped as (update order_stops set stopped_at = market_now() where id in (select id from due)),
        shut as (update shops set orders_stopped_at = coalesce(orders_stopped_at, market_now()) where id in (select shop_id from due))
        select id, shop_id as shop, case_id as case, person_id as person, cause from due`,
  );
  for (const { id, shop, case: caseId, person, cause } of due) {
    const data = { stop: id, cause };
    if (caseId) await tell("case.orders-stopped", "case", caseId, { subject: person, data });
    await tell("shop.orders-stopped", "shop", shop, { subject: shop, data });
  }
  return due.length;
}

/** Ends what stops a shop's orders for one cause; they are taken again where nothing else stops them. Call with its row held. */
export async function endStops(
  { tx, actor, tell }: Stopping,
  { shopId, caseId, personId }: Pick<Seller, "shopId" | "personId"> & { caseId: string | null },
  cause: StopCause,
): Promise<boolean> {
  const ended = await rowsOf<{ id: string; opened: string | null }>(
    tx,
    sql`update order_stops set ended_at = market_now(), ended_by = ${actor.kind === "person" ? actor.id : null}
        where shop_id = ${shopId} and cause = ${cause} and ended_at is null returning id, hid_opened_at::text as opened`,
  );
  if (ended.length === 0) return false;
  // A shop that was hidden is seen again as of the day it had opened.
  const opened = ended[0]!.opened;
  if (opened)
    await tx.execute(
      sql`update shops set opened_at = coalesce(opened_at, ${opened}::timestamptz) where id = ${shopId}`,
    );
  await tx.execute(
    sql`update shops set orders_stopped_at = null
        where id = ${shopId} and not exists (select from order_stops where shop_id = ${shopId} and stopped_at is not null and ended_at is null)`,
  );
  const data = { stop: ended[0]!.id, cause };
  if (caseId) await tell("case.orders-stop-ended", "case", caseId, { subject: personId, data });
  await tell("shop.orders-stop-ended", "shop", shopId, { subject: shopId, data });
  return true;
}
