import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkMoveKind, MarkReason } from "#db/vocabulary.ts";
import { holderKind, holderName, holderOf, inTongue, iso, nowOf } from "./queries.server.ts";
import type { GrantState, HolderRef } from "./rules.ts";
import { scopedJson } from "./scope.server.ts";
import type { Scoped } from "./scope-name.ts";
import { tidyCode } from "./tidy-code.ts";

export type GrantMove = {
  kind: MarkMoveKind;
  at: string;
  /** The issuer's name for what an officer did; null for what the clock did. */
  by: string | null;
  reasonCode: MarkReason | null;
  reason: string;
  until: string | null;
  version: number | null;
};
export type GrantLife = {
  code: string;
  badge: string;
  badgeSlug: string;
  issuer: string;
  kind: HolderRef["kind"];
  holder: string;
  holderSlug: string;
  holderOpen: boolean;
  what: Scoped;
  state: GrantState;
  moves: GrantMove[];
};

/** All that happened to one grant, oldest first, for anybody. No officer is named. @throws Missing */
export async function grantLife(ctx: Ctx, slug: string, typed: string): Promise<GrantLife> {
  const [life] = await rowsOf<GrantLife>(
    ctx.db,
    sql`select g.code, ${inTongue(ctx.locale, "b.name")} as badge, b.slug as "badgeSlug", ${inTongue(ctx.locale, "i.name")} as issuer,
          ${holderKind} as kind, ${holderName(ctx.locale)} as holder, coalesce(s.slug, k.slug) as "holderSlug", s.opened_at is not null or k.id is not null as "holderOpen", ${scopedJson("g", ctx.locale)} as what,
          case when g.revoked_at is not null then 'revoked' when g.expires_at <= ${nowOf(ctx)} then 'expired'
            when mark_holds(g, ${nowOf(ctx)}) then 'valid' else 'suspended' end as state,
          (select coalesce(json_agg(json_build_object('kind', v.kind, 'at', ${iso("v.at")}, 'by', case when v.by is not null then ${inTongue(ctx.locale, "i.name")} end,
              'reasonCode', v.reason_code, 'reason', v.reason, 'until', ${iso("v.until")}, 'version', v.version) order by v.at, v.id), '[]'::json)
            from badge_moves v where v.grant_id = g.id) as moves
        from badge_grants g join badges b on b.id = g.badge_id join bodies i on i.id = b.issuer_id ${holderOf}
        where g.code = ${tidyCode(typed).slice(0, 60)} and b.slug = ${slug}`,
  );
  if (!life) throw new Missing("badge");
  return life;
}
