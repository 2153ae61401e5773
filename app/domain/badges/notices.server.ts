import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Locale, say } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkReason } from "#db/vocabulary.ts";
import { reasonWords } from "./life-words.ts";

export type MarkToTell = {
  personId: string;
  slug: string;
  name: string;
  reason: string;
  locale: Locale;
  expiresAt: string;
  doubtedUntil: string | null;
};

/** Whom to tell of a mark, and what it is called in her language: for reactions only. */
export async function markToTell(ctx: Ctx, grantId: string): Promise<MarkToTell> {
  const [mark] = await rowsOf<MarkToTell & { reasonCode: MarkReason | null }>(
    ctx.db,
    sql`select p.id as "personId", b.slug, case p.locale when 'fa' then b.name_fa else b.name_en end as name, p.locale,
          to_json(g.expires_at) #>> '{}' as "expiresAt", to_json(g.doubted_until) #>> '{}' as "doubtedUntil",
          coalesce((select v.reason from badge_moves v where v.grant_id = g.id order by v.at desc, v.id desc limit 1), '') as reason,
          (select v.reason_code from badge_moves v where v.grant_id = g.id order by v.at desc, v.id desc limit 1) as "reasonCode"
        from badge_grants g join badges b on b.id = g.badge_id join shops s on s.id = g.shop_id
        join producers pr on pr.id = s.producer_id join persons p on p.id = pr.person_id where g.id = ${grantId}`,
  );
  if (!mark) throw new Error("the mark is not there yet");
  const { reasonCode, ...rest } = mark;
  return { ...rest, reason: mark.reason || (reasonCode ? say(mark.locale, reasonWords[reasonCode]) : "") };
}

/** The same of a request that was refused. */
export async function requestToTell(
  ctx: Ctx,
  requestId: string,
): Promise<Pick<MarkToTell, "personId" | "name" | "reason">> {
  const [request] = await rowsOf<Pick<MarkToTell, "personId" | "name" | "reason">>(
    ctx.db,
    sql`select p.id as "personId", case p.locale when 'fa' then b.name_fa else b.name_en end as name, coalesce(r.reason, '') as reason
        from badge_requests r join badges b on b.id = r.badge_id join shops s on s.id = r.shop_id
        join producers pr on pr.id = s.producer_id join persons p on p.id = pr.person_id where r.id = ${requestId}`,
  );
  if (!request) throw new Error("the request is not there yet");
  return request;
}
