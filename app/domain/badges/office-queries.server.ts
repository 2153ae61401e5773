import { type SQL, sql } from "drizzle-orm";
import { countyName } from "#app/domain/producers/queries.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkScope, Occupation, ProducerLevel } from "#db/vocabulary.ts";
import { type ScopeOption, scopeOptions } from "./own-queries.server.ts";
import { mayHonour, scopedJson } from "./scope.server.ts";
import type { Scoped } from "./scope-name.ts";

export type ProducerLine = {
  shop: string;
  name: Localized;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  place: Localized;
  verifiedAt: string;
  marks: { slug: string; name: Localized; level: number }[];
};

const pageSize = 40;

/** Verified producers an officer may see, by name; narrowed by a word of the name, the occupation or a mark. */
export async function officersProducers(
  ctx: Ctx,
  actor: Person,
  filter: { q?: string; occupation?: string; page: number },
): Promise<{ producers: ProducerLine[]; more: boolean }> {
  const like = filter.q ? `%${filter.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const rows = await rowsOf<{ line: Omit<ProducerLine, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object('shop', s.slug, 'name', json_build_object('fa', s.name_fa, 'en', s.name_en), 'level', pr.level,
          'occupation', pr.occupation, 'county', pr.county, 'place', json_build_object('fa', pr.place_fa, 'en', coalesce(nullif(pr.place_en, ''), pr.place_fa)), 'verifiedAt', pr.verified_at,
          'marks', coalesce((select json_agg(json_build_object('slug', b.slug, 'name', json_build_object('fa', b.name_fa, 'en', b.name_en), 'level', b.level) order by b.level)
            from badge_grants g join badges b on b.id = g.badge_id
            where g.shop_id = s.id and mark_holds(g, market_now())), '[]'::json)) as line
        from producers pr join shops s on s.producer_id = pr.id
        where pr.verified_at is not null and ${mayHonour(actor)}
          ${like ? sql`and (s.name_fa ilike ${like} or s.name_en ilike ${like} or s.slug ilike ${like})` : sql``}
          ${filter.occupation ? sql`and pr.occupation = ${filter.occupation}` : sql``}
        order by s.name_fa, s.id limit ${pageSize + 1} offset ${(filter.page - 1) * pageSize}`,
  );
  const producers = rows.slice(0, pageSize).map(({ line }) => ({ ...line, county: countyName(ctx, line.county) }));
  return { producers, more: rows.length > pageSize };
}

export type HeldMark = {
  id: string;
  slug: string;
  name: Localized;
  level: number;
  what: Scoped;
  issuer: Localized;
  code: string;
  reason: string;
  grantedAt: string;
  grantedBy: string;
  expiresAt: string;
  state: "live" | "suspended" | "lapsed" | "revoked";
  doubtedUntil: string | null;
  suspendedUntil: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
  revocationReason: string | null;
  /** May this officer take it back? */
  mine: boolean;
};

export type ProducerFile = Omit<ProducerLine, "marks"> & {
  verifiedBy: string | null;
  /** Her case, for officers of the body that decided it. */
  application: string | null;
  cluster: { slug: string; name: Localized } | null;
  cooperative: Localized | null;
  own: boolean;
  marks: HeldMark[];
};

/** A grant `g` of badge `b` by body `i`, with who gave it and took it, as `HeldMark`; `bodies` are the officer's. */
export const heldMarkJson = (ctx: Ctx, bodies: SQL): SQL =>
  sql`json_build_object('id', g.id, 'slug', b.slug, 'name', json_build_object('fa', b.name_fa, 'en', b.name_en),
    'level', b.level, 'issuer', json_build_object('fa', i.name_fa, 'en', i.name_en), 'code', g.code, 'reason', g.reason, 'grantedAt', g.granted_at,
    'grantedBy', giver.name, 'expiresAt', g.expires_at, 'revokedAt', g.revoked_at, 'revokedBy', taker.name, 'revocationReason', g.revocation_reason,
    'state', case when g.revoked_at is not null then 'revoked' when g.expires_at <= market_now() then 'lapsed'
      when mark_holds(g, market_now()) then 'live' else 'suspended' end,
    'what', ${scopedJson("g", ctx.locale)}, 'doubtedUntil', g.doubted_until, 'suspendedUntil', g.suspended_until,
    'mine', b.issuer_id = any(${bodies}))`;

/** One verified producer with every mark she was ever given. @throws Missing outside the officer's bounds */
export async function producerFile(ctx: Ctx, actor: Person, shop: string): Promise<ProducerFile> {
  const bodies = uuids(bodiesOf(actor, "officer"));
  const [row] = await rowsOf<{ file: Omit<ProducerFile, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object('shop', s.slug, 'name', json_build_object('fa', s.name_fa, 'en', s.name_en), 'level', pr.level,
          'occupation', pr.occupation, 'county', pr.county, 'place', json_build_object('fa', pr.place_fa, 'en', coalesce(nullif(pr.place_en, ''), pr.place_fa)), 'verifiedAt', pr.verified_at,
          'verifiedBy', (select name from persons where id = pr.verified_by), 'own', pr.person_id = ${actor.id},
          'application', (select a.id from applications a where a.id = pr.application_id and a.body_id = any(${bodies})),
          'cluster', (select json_build_object('slug', c.slug, 'name', json_build_object('fa', c.name_fa, 'en', c.name_en)) from clusters c where c.id = pr.cluster_id),
          'cooperative', (select json_build_object('fa', b.name_fa, 'en', b.name_en) from memberships m join bodies b on b.id = m.body_id
            where m.producer_id = pr.id and m.ended_at is null limit 1),
          'marks', coalesce((select json_agg(${heldMarkJson(ctx, bodies)} order by g.revoked_at nulls first, b.level, g.granted_at)
            from badge_grants g join badges b on b.id = g.badge_id join bodies i on i.id = b.issuer_id
            join persons giver on giver.id = g.granted_by left join persons taker on taker.id = g.revoked_by where g.shop_id = s.id), '[]'::json)) as file
        from producers pr join shops s on s.producer_id = pr.id
        where s.slug = ${shop} and pr.verified_at is not null and ${mayHonour(actor)}`,
  );
  if (!row) throw new Missing("producer");
  return { ...row.file, county: countyName(ctx, row.file.county) };
}

export type OwnMark = {
  slug: string;
  name: Localized;
  criteria: Localized;
  level: number;
  months: number;
  scopes: MarkScope[];
};

/** The marks she may give: those her bodies issue. */
export async function marksToGive(ctx: Ctx, actor: Person): Promise<OwnMark[]> {
  const rows = await rowsOf<{ mark: OwnMark }>(
    ctx.db,
    sql`select json_build_object('slug', slug, 'name', json_build_object('fa', name_fa, 'en', name_en),
          'criteria', json_build_object('fa', criteria_fa, 'en', criteria_en), 'level', level, 'months', valid_months, 'scopes', scopes) as mark
        from badges where holder = 'shop' and issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) order by level, slug`,
  );
  return rows.map(({ mark }) => mark);
}

/** What of a shop any of these marks may speak of. */
export async function scopesToGive(ctx: Ctx, shop: string, marks: readonly OwnMark[]): Promise<ScopeOption[]> {
  const [row] = await rowsOf<{ id: string }>(ctx.db, sql`select id from shops where slug = ${shop}`);
  return row ? scopeOptions(ctx, row.id, [...new Set(marks.flatMap(({ scopes }) => scopes))]) : [];
}
