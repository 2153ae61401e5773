import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkHolder, MarkScope } from "#db/vocabulary.ts";
import type { VersionCriterion } from "./versions.ts";

export type ComposedLine = {
  slug: string;
  name: Localized;
  issuer: Localized;
  version: number;
  held: number;
  asked: number;
};

const hers = (actor: Person) => sql`b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))})`;

/** The marks that her bodies issue, with how many hold them and how many wait. */
export async function officersBadges(ctx: Ctx, actor: Person): Promise<ComposedLine[]> {
  const rows = await rowsOf<{ line: ComposedLine }>(
    ctx.db,
    sql`select json_build_object('slug', b.slug, 'name', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'issuer', json_build_object('fa', i.name_fa, 'en', i.name_en), 'version', b.criteria_version,
          'held', (select count(distinct coalesce(g.shop_id, g.cluster_id))::int from badge_grants g where g.badge_id = b.id and mark_holds(g, market_now())),
          'asked', (select count(*)::int from badge_requests r where r.badge_id = b.id and r.status = 'asked')) as line
        from badges b join bodies i on i.id = b.issuer_id where ${hers(actor)} order by b.level, b.slug`,
  );
  return rows.map(({ line }) => line);
}

export type BadgeVersion = {
  version: number;
  criteria: Localized;
  months: number;
  requires: string[];
  madeAt: string;
  list: VersionCriterion[];
};

/** Every version of a mark, the newest first, as JSON rows of `badge_versions v`. */
export const versionsJson = sql`(select coalesce(json_agg(json_build_object('version', v.version, 'criteria', json_build_object('fa', v.criteria_fa, 'en', v.criteria_en),
    'months', v.valid_months, 'requires', v.requires, 'madeAt', v.made_at,
    'list', (select coalesce(json_agg(json_build_object('code', c.code, 'params', c.params, 'textFa', c.text_fa, 'textEn', c.text_en,
        'evidenceFa', c.evidence_fa, 'evidenceEn', c.evidence_en) order by c.position), '[]'::json)
      from badge_criteria c where c.badge_id = v.badge_id and c.version = v.version)) order by v.version desc), '[]'::json)
  from badge_versions v where v.badge_id = b.id)`;

export type ComposedBadge = {
  slug: string;
  name: Localized;
  purpose: Localized;
  scopes: MarkScope[];
  holder: MarkHolder;
  licence: boolean;
  version: number;
  versions: BadgeVersion[];
};

/** A mark of one of her bodies with all its versions. @throws Missing */
export async function composedBadge(ctx: Ctx, actor: Person, slug: string): Promise<ComposedBadge> {
  const [row] = await rowsOf<{ badge: ComposedBadge }>(
    ctx.db,
    sql`select json_build_object('slug', b.slug, 'name', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'purpose', json_build_object('fa', b.purpose_fa, 'en', b.purpose_en), 'scopes', b.scopes, 'holder', b.holder, 'licence', b.licence,
          'version', b.criteria_version, 'versions', ${versionsJson}) as badge
        from badges b where b.slug = ${slug} and ${hers(actor)}`,
  );
  if (!row) throw new Missing("badge");
  return row.badge;
}

export type Choice = { slug: string; name: Localized };

/** The bodies she may compose for, and every mark another may rest on. */
export async function composingChoices(ctx: Ctx, actor: Person): Promise<{ issuers: Choice[]; marks: Choice[] }> {
  const [row] = await rowsOf<{ issuers: Choice[]; marks: Choice[] }>(
    ctx.db,
    sql`select (select coalesce(json_agg(json_build_object('slug', i.slug, 'name', json_build_object('fa', i.name_fa, 'en', i.name_en)) order by i.slug), '[]'::json)
            from bodies i where i.id = any(${uuids(bodiesOf(actor, "officer"))})) as issuers,
          (select coalesce(json_agg(json_build_object('slug', b.slug, 'name', json_build_object('fa', b.name_fa, 'en', b.name_en)) order by b.level, b.slug), '[]'::json)
            from badges b) as marks`,
  );
  return row ?? { issuers: [], marks: [] };
}
