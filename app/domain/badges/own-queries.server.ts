import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkRequestState, MarkScope } from "#db/vocabulary.ts";
import { asked, foundSays, judged } from "./criteria/index.ts";
import { markFacts } from "./facts.server.ts";
import { type CodedCheck, namesOf } from "./request-queries.server.ts";
import { type GrantState, grantState, type MarkOf, missingBelow } from "./rules.ts";
import { scopedJson } from "./scope.server.ts";
import type { Scoped } from "./scope-name.ts";
import { codedOf, criteriaOfVersion, heldMarks, markBySlug, scopeFor } from "./steps.server.ts";

export type OwnGrant = {
  code: string;
  slug: string;
  name: Localized;
  what: Scoped;
  state: GrantState;
  expiresAt: string;
  doubtedUntil: string | null;
};
export type OwnRequest = {
  id: string;
  slug: string;
  name: Localized;
  what: Scoped;
  status: MarkRequestState;
  askedAt: string;
  reason: string | null;
};
type Dates = { expiresAt: string; suspendedAt: string | null; suspendedUntil: string | null; revokedAt: string | null };
export type OwnMarks = {
  held: OwnGrant[];
  requests: OwnRequest[];
  marks: { slug: string; name: Localized; issuer: Localized; criteria: Localized; held: boolean; asked: boolean }[];
};

const date = (text: string | null) => (text === null ? null : new Date(text));
export const stateOf = (dates: Dates, now: Date): GrantState =>
  grantState(
    {
      expiresAt: new Date(dates.expiresAt),
      suspendedAt: date(dates.suspendedAt),
      suspendedUntil: date(dates.suspendedUntil),
      revokedAt: date(dates.revokedAt),
    },
    now,
  );

const nameJson = sql`json_build_object('fa', b.name_fa, 'en', b.name_en)`;

/** What a maker holds and ever held, what she asked for, and every mark there is. */
export async function ownMarks(ctx: Ctx, actor: Maker): Promise<OwnMarks> {
  const shop = actor.producer.shopId;
  const [row] = await rowsOf<{ own: Omit<OwnMarks, "held"> & { held: (Omit<OwnGrant, "state"> & Dates)[] } }>(
    ctx.db,
    sql`select json_build_object(
          'held', (select coalesce(json_agg(json_build_object('code', g.code, 'slug', b.slug, 'name', ${nameJson}, 'what', ${scopedJson("g", ctx.locale)},
              'expiresAt', g.expires_at, 'doubtedUntil', g.doubted_until, 'suspendedAt', g.suspended_at, 'suspendedUntil', g.suspended_until,
              'revokedAt', g.revoked_at) order by g.revoked_at is not null, b.level, g.granted_at desc), '[]'::json)
            from badge_grants g join badges b on b.id = g.badge_id where g.shop_id = ${shop}),
          'requests', (select coalesce(json_agg(one), '[]'::json) from (select json_build_object('id', r.id, 'slug', b.slug, 'name', ${nameJson},
              'what', ${scopedJson("r", ctx.locale)}, 'status', r.status, 'askedAt', r.asked_at, 'reason', r.reason) as one
            from badge_requests r join badges b on b.id = r.badge_id where r.shop_id = ${shop} order by r.asked_at desc limit 20) newest),
          'marks', (select coalesce(json_agg(json_build_object('slug', b.slug, 'name', ${nameJson}, 'issuer', json_build_object('fa', i.name_fa, 'en', i.name_en),
              'criteria', json_build_object('fa', b.criteria_fa, 'en', b.criteria_en),
              'held', exists (select from badge_grants g where g.badge_id = b.id and g.shop_id = ${shop} and mark_holds(g, ${ctx.now.toISOString()}::timestamptz)),
              'asked', exists (select from badge_requests r where r.badge_id = b.id and r.shop_id = ${shop} and r.status = 'asked')) order by b.level, b.slug), '[]'::json)
            from badges b join bodies i on i.id = b.issuer_id where b.holder = 'shop')) as own`,
  );
  if (!row) throw new Error("nothing was read");
  return { ...row.own, held: row.own.held.map((grant) => ({ ...grant, state: stateOf(grant, ctx.now) })) };
}

export type ScopeOption = { value: string; what: Scoped };

/** What of a shop a mark may speak of: itself, its lines, its pieces on the market, its clusters. */
export async function scopeOptions(ctx: Ctx, shopId: string, scopes: readonly MarkScope[]): Promise<ScopeOption[]> {
  const none = { family: null, piece: null, cluster: null };
  const rows = await rowsOf<{ slug: string; family: string; title: string; cluster: string; clusterName: string }>(
    ctx.db,
    sql`select p.slug, p.family, coalesce(t.title, fa.title, p.slug) as title, c.slug as cluster,
          case ${ctx.locale} when 'fa' then c.name_fa else coalesce(nullif(c.name_en, ''), c.name_fa) end as "clusterName"
        from products p join clusters c on c.id = p.cluster_id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
        left join product_texts t on t.product_id = p.id and t.locale = ${ctx.locale}
        where p.shop_id = ${shopId} and p.status = 'published' order by p.published_at desc, p.id limit 200`,
  );
  const all: ScopeOption[] = [
    { value: "shop", what: { scope: "shop", ...none } },
    ...rows.map(({ family }) => ({ value: `family:${family}`, what: { ...none, scope: "family" as const, family } })),
    ...rows.map(({ cluster, clusterName }) => ({
      value: `cluster:${cluster}`,
      what: { ...none, scope: "cluster" as const, cluster: clusterName },
    })),
    ...rows.map(({ slug, title }) => ({
      value: `product:${slug}`,
      what: { ...none, scope: "product" as const, piece: title },
    })),
  ];
  return all.filter(
    ({ value, what }, index) => scopes.includes(what.scope) && all.findIndex((one) => one.value === value) === index,
  );
}

export type OwnMark = {
  slug: string;
  name: Localized;
  purpose: Localized;
  criteria: Localized;
  issuer: Localized;
  months: number;
  version: number;
  options: ScopeOption[];
  chosen: string;
  coded: CodedCheck[];
  hand: { text: Localized; evidence: Localized }[];
  missing: Localized[];
  open: boolean;
};

/** One mark as its maker looks at it: what is met and what is missing, for the part of her shop that she chose. @throws Missing */
export async function ownMark(ctx: Ctx, actor: Maker, slug: string, wanted: string): Promise<OwnMark> {
  const shopId = actor.producer.shopId;
  const mark = await markBySlug(ctx.db, slug);
  if (mark?.holder !== "shop") throw new Missing("badge");
  const options = await scopeOptions(ctx, shopId, mark.scopes);
  const chosen = options.find(({ value }) => value === wanted)?.value ?? options[0]?.value ?? "";
  const what: MarkOf | null = chosen === "" ? null : await scopeFor(ctx.db, shopId, mark, chosen);
  const asks = await criteriaOfVersion(ctx.db, mark.id, mark.version);
  const [row] = await rowsOf<{ said: Pick<OwnMark, "name" | "purpose" | "criteria" | "issuer" | "open"> }>(
    ctx.db,
    sql`select json_build_object('name', ${nameJson}, 'purpose', json_build_object('fa', b.purpose_fa, 'en', b.purpose_en),
          'criteria', json_build_object('fa', b.criteria_fa, 'en', b.criteria_en), 'issuer', json_build_object('fa', i.name_fa, 'en', i.name_en),
          'open', exists (select from badge_requests r where r.badge_id = b.id and r.shop_id = ${shopId} and r.status = 'asked'
            and (r.scope, coalesce(r.family, r.product_id::text, r.cluster_id::text, '')) = (${what?.scope ?? ""}, ${what?.of ?? ""}))) as said
        from badges b join bodies i on i.id = b.issuer_id where b.id = ${mark.id}`,
  );
  if (!row) throw new Missing("badge");
  const coded = codedOf(asks);
  const facts =
    what && coded.length > 0 ? await markFacts(ctx.db, shopId, what, { now: ctx.now, locale: ctx.locale }) : null;
  const held = (await heldMarks(ctx.db, { kind: "shop", id: shopId })).filter(({ live }) => live);
  const missing = what ? missingBelow({ requires: asks.requires, held, wanted: what }) : [];
  return {
    ...row.said,
    ...{ slug, months: mark.validMonths, version: mark.version, options, chosen },
    missing: await namesOf(ctx, missing),
    hand: asks.criteria
      .filter(({ code }) => code === null)
      .map((one) => ({
        text: { fa: one.textFa, en: one.textEn },
        evidence: { fa: one.evidenceFa, en: one.evidenceEn },
      })),
    coded: facts
      ? judged(coded, facts).map((found, index) => ({
          code: found.code,
          met: found.met,
          asks: asked(ctx.locale, found.code, coded[index]?.params ?? {}),
          found: foundSays(ctx.locale, found),
        }))
      : [],
  };
}
