import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { signGrant } from "./sign-grant.server.ts";
import { signPassport } from "./sign-passport.server.ts";

/** Products of a shop that have passports: what they tell of their maker may have changed. */
export async function passportsOfShop(ctx: Ctx, shopId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select product_id as id from passports where shop_id = ${shopId} and product_id is not null and revoked_at is null order by id`,
  );
  return rows.map(({ id }) => id);
}

export type MakerToTell = { personId: string; serial: string; title: string; reason: string };

/** Whose piece a passport is of, and what to tell her of it in her language; null for a cooperative's own shop. */
export async function makerToTell(ctx: Ctx, passportId: string): Promise<MakerToTell | null> {
  const [row] = await rowsOf<MakerToTell>(
    ctx.db,
    sql`select p.id as "personId", pa.serial, coalesce(pa.revocation_reason, pa.suspension_reason, '') as reason,
          coalesce((select title from product_texts where product_id = pa.product_id and locale = p.locale and title <> ''),
            (select title from product_texts where product_id = pa.product_id and locale = 'fa'), pa.serial) as title
        from passports pa join shops s on s.id = pa.shop_id join producers pr on pr.id = s.producer_id join persons p on p.id = pr.person_id
        where pa.id = ${passportId}`,
  );
  return row ?? null;
}

/**
 * Signs what is out without a passport and holds without a credential: listings and marks from before there were any, and
 * those whose telling was lost. At most so many at a time.
 */
export async function signMissing(ctx: Ctx, most = 200): Promise<void> {
  const pieces = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select p.id from products p where p.status = 'published' and p.availability <> 'service'
          and (p.availability = 'unique' or p.passport_serial is not null) and not exists (select from passports where product_id = p.id)
        order by p.published_at, p.id limit ${most}`,
  );
  for (const { id } of pieces) await signPassport(ctx, { product: id, reason: "issued" });
  const grants = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select g.id from badge_grants g where g.revoked_at is null and not exists (select from credentials where serial = g.code)
        order by g.granted_at, g.id limit ${most}`,
  );
  for (const { id } of grants) await signGrant(ctx, { grant: id });
}
