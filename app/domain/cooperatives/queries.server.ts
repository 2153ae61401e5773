import { sql } from "drizzle-orm";
import { countyName } from "#app/domain/producers/queries.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { GrantScope, Occupation, ProductState } from "#db/vocabulary.ts";
import { grantLives } from "./members.server.ts";

/** A right in force, and its last instant. */
export type LiveGrant = { scopes: GrantScope[]; validTo: string | null };

export type MemberLine = {
  id: string;
  name: Localized;
  shop: string;
  occupation: Occupation;
  county: Localized;
  place: Localized;
  joinedAt: string;
  grant: LiveGrant | null;
  /** Listings in the market; drafts are counted only where she lets her cooperative edit. */
  published: number;
  badges: Localized[];
};

/** The cooperatives she serves, with the shop of each that she manages. */
export async function cooperativesOf(ctx: Ctx, actor: Person): Promise<(Localized & { ownShop: string | null })[]> {
  const bodies = bodiesOf(actor, "manager", "clerk");
  return rowsOf(
    ctx.db,
    sql`select b.name_fa as fa, b.name_en as en, case when b.id = any(${uuids(bodiesOf(actor, "manager"))}) then s.slug end as "ownShop"
        from bodies b left join shops s on s.body_id = b.id where b.id = any(${uuids(bodies)}) order by b.created_at, b.slug`,
  );
}

const grantJson = sql`(select json_build_object('scopes', g.scopes, 'validTo', g.valid_to) from grants g
  where g.membership_id = m.id and ${grantLives} order by g.valid_from desc limit 1)`;

const lineJson = sql`'id', m.id, 'name', json_build_object('fa', s.name_fa, 'en', s.name_en), 'shop', s.slug, 'occupation', pr.occupation,
  'county', pr.county, 'place', json_build_object('fa', pr.place_fa, 'en', coalesce(nullif(pr.place_en, ''), pr.place_fa)), 'joinedAt', m.joined_at, 'grant', ${grantJson},
  'published', (select count(*) from products p where p.shop_id = s.id and p.status = 'published'),
  'badges', coalesce((select json_agg(json_build_object('fa', b.name_fa, 'en', b.name_en) order by b.level) from badge_grants bg join badges b on b.id = bg.badge_id
    where bg.shop_id = s.id and mark_holds(bg, market_now())), '[]'::json)`;

/** Members of her cooperatives, by name. What each lets her do stands beside her. */
export async function members(ctx: Ctx, actor: Person): Promise<MemberLine[]> {
  const rows = await rowsOf<{ line: Omit<MemberLine, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object(${lineJson}) as line from memberships m join producers pr on pr.id = m.producer_id join shops s on s.producer_id = pr.id
        where m.ended_at is null and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))}) order by s.name_fa, m.id limit 500`,
  );
  return rows.map(({ line }) => ({ ...line, county: countyName(ctx, line.county) }));
}

export type MemberFile = MemberLine & {
  /** All of her listings where she lets her cooperative edit, otherwise those in the market. */
  products: { slug: string; title: string; status: ProductState }[];
  mayEdit: boolean;
  /** What was done under her grants, newest first. */
  acts: { kind: string; at: string; by: string; title: string | null }[];
};

/** One member. @throws Missing for a member of another cooperative, as for one who has left */
export async function memberFile(ctx: Ctx, actor: Person, membership: string): Promise<MemberFile> {
  const title = sql`(select t.title from product_texts t where t.product_id = p.id order by t.locale = ${ctx.locale} desc limit 1)`;
  const mayEdit = sql`exists (select 1 from grants g where g.membership_id = m.id and 'edit-products' = any(g.scopes) and ${grantLives})`;
  const [row] = await rowsOf<{ file: Omit<MemberFile, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object(${lineJson}, 'mayEdit', ${mayEdit},
          'products', coalesce((select json_agg(json_build_object('slug', p.slug, 'title', coalesce(${title}, p.slug), 'status', p.status) order by p.updated_at desc)
            from products p where p.shop_id = s.id and (p.status = 'published' or ${mayEdit})), '[]'::json),
          'acts', coalesce((select json_agg(json_build_object('kind', e.kind, 'at', e.at, 'by', who.name, 'title', e.title) order by e.id desc) from (
              select e.*, coalesce((select t.title from product_texts t where t.product_id = e.noun_id order by t.locale = ${ctx.locale} desc limit 1),
                (select o.number from consignments c join orders o on o.id = c.order_id where c.id = e.noun_id)) as title
              from events e join grants g on g.id = e.grant_id and g.membership_id = m.id order by e.id desc limit 40) e
            join persons who on who.id = e.actor_id), '[]'::json)) as file
        from memberships m join producers pr on pr.id = m.producer_id join shops s on s.producer_id = pr.id
        where m.id = ${asId(membership)} and m.ended_at is null and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))})`,
  );
  if (!row) throw new Missing("member");
  return { ...row.file, county: countyName(ctx, row.file.county) };
}
