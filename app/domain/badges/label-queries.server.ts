import { sql } from "drizzle-orm";
import { covers } from "#app/domain/catalogue/cards.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

export type LabelOrigin = { serial: string | null; county: string; cluster: Localized };

/** Where a product is from, and the number of its passport; null while it has none that holds. */
export async function labelOrigin(ctx: Ctx, productId: string): Promise<LabelOrigin> {
  const [row] = await rowsOf<LabelOrigin>(
    ctx.db,
    sql`select (select pa.serial from passports pa where pa.product_id = p.id and pa.revoked_at is null and pa.suspended_at is null) as serial,
          coalesce(m.county, c.county) as county, json_build_object('fa', c.name_fa, 'en', c.name_en) as cluster
        from products p join shops s on s.id = p.shop_id left join producers m on m.id = s.producer_id join clusters c on c.id = p.cluster_id
        where p.id = ${productId}`,
  );
  if (!row) throw new Error("the product is not there");
  return row;
}

export type LabelMark = { slug: string; name: Localized; code: string; expiresAt: string };

/** The marks that may be printed on a product today: those that hold at this moment and speak of it. */
export async function labelMarks(ctx: Ctx, productId: string): Promise<LabelMark[]> {
  return rowsOf<LabelMark>(
    ctx.db,
    sql`select b.slug, json_build_object('fa', b.name_fa, 'en', b.name_en) as name, g.code, to_json(g.expires_at) #>> '{}' as "expiresAt"
        from products p join badge_grants g on g.shop_id = p.shop_id join badges b on b.id = g.badge_id
        where p.id = ${productId} and ${covers} and mark_holds(g, ${ctx.now.toISOString()}::timestamptz) order by b.level desc, b.slug`,
  );
}
