import { sql } from "drizzle-orm";
import { texts } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { PickupPoint } from "./options.ts";

const columns = sql`p.code, p.body_id as "bodyId", p.carrier, p.name_fa as "nameFa", p.name_en as "nameEn", p.county,
  p.address_fa as "addressFa", p.address_en as "addressEn", p.hours_fa as "hoursFa", p.hours_en as "hoursEn"`;

/** The points where parcels are handed over now, all of them or those of some counties. */
export async function pickupPoints(db: Db, counties?: readonly string[]): Promise<PickupPoint[]> {
  const there = counties === undefined ? sql`` : sql`and p.county = any(${texts(counties)})`;
  return rowsOf(db, sql`select ${columns} from pickup_points p where p.active ${there} order by p.county, p.code`);
}

/** A point by its code, closed ones too: an order that was placed still has to say where it waits. Null for none. */
export async function pickupPoint(db: Db, code: string): Promise<PickupPoint | null> {
  const [found] = await rowsOf<PickupPoint>(db, sql`select ${columns} from pickup_points p where p.code = ${code}`);
  return found ?? null;
}

/** Where in these counties a shop's goods can be fetched: carriers' agencies, and counters of its maker's cooperatives or of its own body. */
export async function shopPoints(db: Db, shop: string, counties: readonly string[]): Promise<PickupPoint[]> {
  return rowsOf(
    db,
    sql`select ${columns} from pickup_points p where p.active and p.county = any(${texts(counties)}) and (p.body_id is null or p.body_id in (
          select me.body_id from shops s join memberships me on me.producer_id = s.producer_id and me.ended_at is null where s.slug = ${shop}
          union all select body_id from shops where slug = ${shop}))
        order by p.county, p.code`,
  );
}

/** The counter that takes a shop's parcels back, for their label: of its maker's first cooperative that has one. Null for none. */
export async function returnCounter(db: Db, shopId: string): Promise<PickupPoint | null> {
  const [found] = await rowsOf<PickupPoint>(
    db,
    sql`select ${columns} from shops s left join memberships me on me.producer_id = s.producer_id and me.ended_at is null
        join pickup_points p on p.active and p.body_id = coalesce(s.body_id, me.body_id)
        where s.id = ${shopId} order by me.joined_at, p.code limit 1`,
  );
  return found ?? null;
}
