import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

export type MarkToTell = { personId: string; slug: string; name: string; reason: string };

/** Whom to tell of a mark, and what it is called in her language: for reactions only. */
export async function markToTell(ctx: Ctx, grantId: string): Promise<MarkToTell> {
  const [mark] = await rowsOf<MarkToTell>(
    ctx.db,
    sql`select p.id as "personId", b.slug, case p.locale when 'fa' then b.name_fa else b.name_en end as name,
          coalesce(g.revocation_reason, g.reason) as reason
        from badge_grants g join badges b on b.id = g.badge_id join shops s on s.id = g.shop_id
        join producers pr on pr.id = s.producer_id join persons p on p.id = pr.person_id where g.id = ${grantId}`,
  );
  if (!mark) throw new Error("the mark is not there yet");
  return mark;
}
