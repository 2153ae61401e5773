import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Locale, say } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkReason } from "#db/vocabulary.ts";
import { reasonWords } from "./life-words.ts";

export type MarkToTell = {
  personId: string;
  slug: string;
  /** The cluster whose mark it is; null for a shop's. */
  cluster: string | null;
  name: string;
  reason: string;
  locale: Locale;
  expiresAt: string;
  doubtedUntil: string | null;
};

/**
 * Whom to tell of a mark, and what it is called in her language: its maker, or of a cluster's who sees to its body. For
 * reactions only.
 */
export async function marksToTell(ctx: Ctx, grantId: string): Promise<MarkToTell[]> {
  const marks = await rowsOf<MarkToTell & { reasonCode: MarkReason | null }>(
    ctx.db,
    sql`select distinct p.id as "personId", b.slug, case p.locale when 'fa' then b.name_fa else b.name_en end as name, p.locale, k.slug as cluster,
          to_json(g.expires_at) #>> '{}' as "expiresAt", to_json(g.doubted_until) #>> '{}' as "doubtedUntil",
          coalesce((select v.reason from badge_moves v where v.grant_id = g.id order by v.at desc, v.id desc limit 1), '') as reason,
          (select v.reason_code from badge_moves v where v.grant_id = g.id order by v.at desc, v.id desc limit 1) as "reasonCode"
        from badge_grants g join badges b on b.id = g.badge_id left join shops s on s.id = g.shop_id left join producers pr on pr.id = s.producer_id
        left join clusters k on k.id = g.cluster_id and g.shop_id is null
        join persons p on p.id = pr.person_id or exists (select from duties d where d.person_id = p.id and d.body_id = k.body_id
          and d.kind in ('officer', 'manager') and d.ended_at is null) where g.id = ${grantId}`,
  );
  return marks.map(({ reasonCode, ...mark }) => ({
    ...mark,
    reason: mark.reason || (reasonCode ? say(mark.locale, reasonWords[reasonCode]) : ""),
  }));
}

/** The same of a request that was refused: its maker, or who asked for a cluster. */
export async function requestToTell(
  ctx: Ctx,
  requestId: string,
): Promise<Pick<MarkToTell, "personId" | "name" | "reason">> {
  const [request] = await rowsOf<Pick<MarkToTell, "personId" | "name" | "reason">>(
    ctx.db,
    sql`select p.id as "personId", case p.locale when 'fa' then b.name_fa else b.name_en end as name, coalesce(r.reason, '') as reason
        from badge_requests r join badges b on b.id = r.badge_id left join shops s on s.id = r.shop_id
        left join producers pr on pr.id = s.producer_id join persons p on p.id = coalesce(pr.person_id, r.asked_by) where r.id = ${requestId}`,
  );
  if (!request) throw new Error("the request is not there yet");
  return request;
}
