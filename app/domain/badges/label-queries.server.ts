import { sql } from "drizzle-orm";
import { covers } from "#app/domain/catalogue/cards.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

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
