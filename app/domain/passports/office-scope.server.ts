import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

export type HeldPassport = {
  id: string;
  serial: string;
  productId: string | null;
  shopId: string;
  nationalNumber: string | null;
  revoked: boolean;
  suspended: boolean;
};

/** Condition on `pa`, a passport: one an officer answers for, because her body signed it, or as the secretariat for all. */
export function mayKeep(actor: Person): SQL {
  const bodies = uuids(bodiesOf(actor, "officer"));
  return sql`(pa.body_id = any(${bodies}) or exists (select from bodies b where b.id = any(${bodies}) and b.kind = 'secretariat'))`;
}

/** A passport for an officer, held until the end. Nobody decides of her own piece. @throws Missing, Refusal */
export async function passportToKeep(tx: Tx, actor: Person, serial: string): Promise<HeldPassport> {
  const [row] = await rowsOf<HeldPassport & { own: boolean }>(
    tx,
    sql`select pa.id, pa.serial, pa.product_id as "productId", pa.shop_id as "shopId", pa.national_number as "nationalNumber",
          pa.revoked_at is not null as revoked, pa.suspended_at is not null as suspended, coalesce(pr.person_id = ${actor.id}, false) as own
        from passports pa join shops s on s.id = pa.shop_id left join producers pr on pr.id = s.producer_id
        where pa.serial = ${serial} and ${mayKeep(actor)} for update of pa`,
  );
  if (!row) throw new Missing("passport");
  if (row.own) throw new Refusal("passports.own");
  return row;
}
