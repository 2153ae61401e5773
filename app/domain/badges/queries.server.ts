import { type SQL, sql } from "drizzle-orm";
import { coverJson, type Photo, type PhotoRow, photoOf } from "#app/domain/media/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkHolder, MarkReason, MarkScope } from "#db/vocabulary.ts";
import { type BadgeVersion, versionsJson } from "./compose-queries.server.ts";
import type { GrantState, HolderRef } from "./rules.ts";
import { scopedJson } from "./scope.server.ts";
import type { Scoped } from "./scope-name.ts";
import { tidyCode } from "./tidy-code.ts";

/** A mark of the brand, as strangers read of it. */
export type BadgeCard = {
  slug: string;
  name: string;
  level: number;
  criteria: string;
  criteriaVersion: number;
  validMonths: number;
  issuer: string;
  holders: number;
};

export type Holder = {
  code: string;
  what: Scoped;
  /** A shop's or a cluster's name, and which of the two. */
  kind: HolderRef["kind"];
  holder: string;
  holderSlug: string;
  place: string;
  grantedAt: string;
  expiresAt: string;
};
export type Revoked = Holder & { revokedAt: string; why: MarkReason | null; reason: string };
export type Suspended = Holder & { until: string | null; reason: MarkReason | null };
export type BadgePage = BadgeCard & {
  purpose: string;
  scopes: MarkScope[];
  holder: MarkHolder;
  licence: boolean;
  versions: BadgeVersion[];
  held: Holder[];
  suspended: Suspended[];
  revoked: Revoked[];
};

/** A column in the reader's language; the Persian one stands in where there is no other. Names are ours, never typed. */
export const inTongue = (locale: Locale, base: string): SQL =>
  sql.raw(locale === "fa" ? `${base}_fa` : `coalesce(nullif(${base}_en, ''), ${base}_fa)`);
export const nowOf = (ctx: Ctx): SQL => sql`${ctx.now.toISOString()}::timestamptz`;
export const iso = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

/** Whose grant `g` is, joined: a shop `s` or, of a cluster's own mark, a cluster `k`. */
export const holderOf = sql`left join shops s on s.id = g.shop_id left join clusters k on k.id = g.cluster_id and g.shop_id is null`;
export const holderKind = sql`case when k.id is null then 'shop' else 'cluster' end`;
export const holderName = (locale: Locale): SQL =>
  sql`case when k.id is null then ${inTongue(locale, "s.name")} else ${inTongue(locale, "k.name")} end`;

const badgeColumns = (ctx: Ctx): SQL =>
  sql`b.slug, ${inTongue(ctx.locale, "b.name")} as name, b.level, ${inTongue(ctx.locale, "b.criteria")} as criteria,
    b.criteria_version as "criteriaVersion", b.valid_months as "validMonths", ${inTongue(ctx.locale, "i.name")} as issuer,
    (select count(*)::int from badge_grants g where g.badge_id = b.id and mark_holds(g, ${nowOf(ctx)})) as holders`;

/** Every mark there is, the first level first. One statement. */
export async function publicBadges(ctx: Ctx): Promise<BadgeCard[]> {
  return rowsOf<BadgeCard>(
    ctx.db,
    sql`select ${badgeColumns(ctx)} from badges b join bodies i on i.id = b.issuer_id order by b.level, b.slug`,
  );
}

/** How many holders a mark's page names, the newest; any other is found by its code or shop. */
export const holdersShown = 100;

/** One mark with its versions, who holds it, whose is suspended and from whom it was taken back. One statement. @throws Missing */
export async function badgePage(ctx: Ctx, slug: string): Promise<BadgePage> {
  const holder = sql`'code', g.code, 'what', ${scopedJson("g", ctx.locale)}, 'kind', ${holderKind}, 'holder', ${holderName(ctx.locale)}, 'holderSlug', coalesce(s.slug, k.slug),
    'place', case when s.shows_place then coalesce(${inTongue(ctx.locale, "m.place")}, '') else '' end,
    'grantedAt', ${iso("g.granted_at")}, 'expiresAt', ${iso("g.expires_at")}`;
  const grants = sql`badge_grants g ${holderOf} left join producers m on m.id = s.producer_id
    where g.badge_id = b.id and (s.opened_at is not null or k.id is not null)`;
  const [row] = await rowsOf<BadgePage>(
    ctx.db,
    sql`select ${badgeColumns(ctx)},
          (select coalesce(json_agg(one), '[]'::json) from (select json_build_object(${holder}) as one from ${grants}
             and mark_holds(g, ${nowOf(ctx)}) order by g.granted_at desc, g.id limit ${holdersShown}) newest) as held,
          ${inTongue(ctx.locale, "b.purpose")} as purpose, b.scopes, b.holder, b.licence, ${versionsJson} as versions,
          (select coalesce(json_agg(one), '[]'::json) from (select json_build_object(${holder}, 'until', ${iso("g.suspended_until")},
             'reason', (select v.reason_code from badge_moves v where v.grant_id = g.id and v.kind = 'suspended' order by v.at desc, v.id desc limit 1)) as one
             from ${grants} and g.revoked_at is null and g.expires_at > ${nowOf(ctx)} and not mark_holds(g, ${nowOf(ctx)})
             order by g.suspended_at desc, g.id limit ${holdersShown}) newest) as suspended,
          (select coalesce(json_agg(one), '[]'::json) from (select json_build_object(${holder}, 'why', g.revocation_code, 'revokedAt', ${iso("g.revoked_at")},
             'reason', coalesce(g.revocation_reason, '')) as one from ${grants} and g.revoked_at is not null
             order by g.revoked_at desc, g.id limit ${holdersShown}) newest) as revoked
        from badges b join bodies i on i.id = b.issuer_id where b.slug = ${slug}`,
  );
  if (!row) throw new Missing("badge");
  return row;
}

export type GrantProof = {
  of: "badge";
  code: string;
  state: GrantState;
  badge: string;
  badgeSlug: string;
  criteria: string;
  criteriaVersion: number;
  issuer: string;
  kind: HolderRef["kind"];
  holder: string;
  holderSlug: string;
  /** Whether the holder has a page: a shop that is closed has none. */
  holderOpen: boolean;
  /** Of a cluster's mark: whether it speaks of its members' work too. */
  coversMembers: boolean;
  grantedAt: string;
  expiresAt: string;
  revokedAt: string | null;
  revocationReason: string | null;
};

export type PieceProof = {
  of: "piece";
  code: string;
  /** A piece that is no longer for sale is still the piece it is. */
  onSale: boolean;
  title: string;
  slug: string;
  service: boolean;
  shop: string;
  shopSlug: string;
  cluster: string;
  clusterSlug: string;
  publishedAt: string;
  photo: Photo | null;
};

/**
 * What a code proves: a mark's grant, or a piece's serial. Read at every look, so that what is revoked is revoked
 * everywhere at once. @throws Missing for a code that nobody issued
 */
export async function proofOf(ctx: Ctx, typed: string): Promise<GrantProof | PieceProof> {
  const code = tidyCode(typed).slice(0, 60);
  const [grant] = await rowsOf<GrantProof>(
    ctx.db,
    sql`select 'badge' as of, g.code, case when g.revoked_at is not null then 'revoked' when g.expires_at <= ${nowOf(ctx)} then 'expired'
            when mark_holds(g, ${nowOf(ctx)}) then 'valid' else 'suspended' end as state,
          ${inTongue(ctx.locale, "b.name")} as badge, b.slug as "badgeSlug", ${inTongue(ctx.locale, "b.criteria")} as criteria,
          g.criteria_version as "criteriaVersion", ${inTongue(ctx.locale, "i.name")} as issuer, ${holderKind} as kind, ${holderName(ctx.locale)} as holder,
          coalesce(s.slug, k.slug) as "holderSlug", s.opened_at is not null or k.id is not null as "holderOpen", b.holder = 'cluster-members' as "coversMembers", ${iso("g.granted_at")} as "grantedAt", ${iso("g.expires_at")} as "expiresAt",
          ${iso("g.revoked_at")} as "revokedAt", g.revocation_reason as "revocationReason"
        from badge_grants g join badges b on b.id = g.badge_id join bodies i on i.id = b.issuer_id ${holderOf}
        where g.code = ${code}`,
  );
  if (grant) return grant;
  const [piece] = await rowsOf<Omit<PieceProof, "photo"> & { photo: PhotoRow | null }>(
    ctx.db,
    sql`select 'piece' as of, p.passport_serial as code, p.status = 'published' as "onSale", coalesce(t.title, fa.title) as title, p.slug,
          p.availability = 'service' as service, ${inTongue(ctx.locale, "s.name")} as shop, s.slug as "shopSlug",
          ${inTongue(ctx.locale, "c.name")} as cluster, c.slug as "clusterSlug", ${iso("p.published_at")} as "publishedAt", ${coverJson(sql`p.id`)} as photo
        from products p join shops s on s.id = p.shop_id and s.opened_at is not null join clusters c on c.id = p.cluster_id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
        left join product_texts t on t.product_id = p.id and t.locale = ${ctx.locale}
        where p.passport_serial = ${code} and p.published_at is not null and p.status in ('published', 'withdrawn')`,
  );
  if (!piece) throw new Missing("code");
  return { ...piece, photo: photoOf(piece.photo, ctx.locale, piece.title) };
}

export type BadgeCount = {
  slug: string;
  name: string;
  issuer: string;
  held: number;
  suspended: number;
  revoked: number;
};

/** Of each mark how many are held, suspended and revoked now: what each mark's own page tells everybody one by one. */
export async function badgeCounts(ctx: Ctx): Promise<BadgeCount[]> {
  return rowsOf<BadgeCount>(
    ctx.db,
    sql`select b.slug, ${ctx.locale === "fa" ? sql`b.name_fa` : sql`b.name_en`} as name, ${ctx.locale === "fa" ? sql`i.name_fa` : sql`i.name_en`} as issuer,
          count(g.id) filter (where g.revoked_at is null and g.suspended_at is null and g.expires_at > market_now())::int as held,
          count(g.id) filter (where g.revoked_at is null and g.suspended_at is not null)::int as suspended,
          count(g.id) filter (where g.revoked_at is not null)::int as revoked
        from badges b join bodies i on i.id = b.issuer_id left join badge_grants g on g.badge_id = b.id group by b.id, i.id order by b.level, b.slug`,
  );
}
