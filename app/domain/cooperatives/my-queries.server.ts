import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { texts } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { cooperativeKinds, type GrantScope } from "#db/vocabulary.ts";
import { grantLives } from "./members.server.ts";
import { programmeKinds } from "./words.ts";

export type MyGrant = {
  id: string;
  scopes: GrantScope[];
  validFrom: string;
  validTo: string | null;
  revokedAt: string | null;
  live: boolean;
};
export type MyMembership = {
  id: string;
  cooperative: { slug: string; name: Localized };
  joinedAt: string;
  endedAt: string | null;
  grants: MyGrant[];
};

/** Her memberships, the live one first, each with every grant she ever gave under it. */
export async function myMemberships(ctx: Ctx, actor: Maker): Promise<MyMembership[]> {
  const rows = await rowsOf<{ membership: MyMembership }>(
    ctx.db,
    sql`select json_build_object('id', m.id, 'cooperative', json_build_object('slug', b.slug, 'name', json_build_object('fa', b.name_fa, 'en', b.name_en)),
          'joinedAt', m.joined_at, 'endedAt', m.ended_at,
          'grants', coalesce((select json_agg(json_build_object('id', g.id, 'scopes', g.scopes, 'validFrom', g.valid_from, 'validTo', g.valid_to,
              'revokedAt', g.revoked_at, 'live', ${grantLives}) order by g.valid_from desc, g.id desc)
            from grants g where g.membership_id = m.id), '[]'::json)) as membership
        from memberships m join bodies b on b.id = m.body_id where m.producer_id = ${actor.producer.id}
        order by m.ended_at desc nulls first, m.joined_at desc`,
  );
  return rows.map(({ membership }) => membership);
}

export type CooperativeChoice = { slug: string; name: Localized; own: boolean };

/** Cooperatives a maker may join, the one behind her own cluster first. */
export async function cooperativesToJoin(ctx: Ctx, actor: Maker): Promise<CooperativeChoice[]> {
  const rows = await rowsOf<{ slug: string; fa: string; en: string; own: boolean }>(
    ctx.db,
    sql`select b.slug, b.name_fa as fa, b.name_en as en, coalesce(c.body_id = b.id, false) as own from bodies b
        left join producers pr on pr.id = ${actor.producer.id} left join clusters c on c.id = pr.cluster_id
        where b.kind = any(${texts(cooperativeKinds)}) order by own desc, b.created_at, b.slug`,
  );
  return rows.map(({ slug, fa, en, own }) => ({ slug, name: { fa, en }, own }));
}

export type Act = {
  id: number;
  kind: string;
  at: string;
  by: string;
  /** The cooperative under whose grant it was done; null for the programme's officers. */
  cooperative: Localized | null;
  title: string | null;
  product: string | null;
  /** The parcel it was done with. */
  consignment: string | null;
};

/**
 * What others did in her name or about her shop, newest first (A08): everything under a grant, and what officers decided.
 * Buyers are not in it; theirs stands with the orders.
 */
export async function actsForMe(ctx: Ctx, actor: Maker): Promise<Act[]> {
  const rows = await rowsOf<{ act: Act }>(
    ctx.db,
    sql`select json_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'by', who.name,
          'cooperative', case when b.id is null then null else json_build_object('fa', b.name_fa, 'en', b.name_en) end,
          'product', p.slug, 'consignment', c.id, 'title', coalesce(o.number, (select t.title from product_texts t where t.product_id = p.id order by t.locale = ${ctx.locale} desc limit 1),
            (select case ${ctx.locale} when 'fa' then bd.name_fa else bd.name_en end from badge_grants bg join badges bd on bd.id = bg.badge_id where bg.id = e.noun_id))) as act
        from events e join persons who on who.id = e.actor_id
        left join grants g on g.id = e.grant_id left join memberships m on m.id = g.membership_id left join bodies b on b.id = m.body_id
        left join products p on e.noun = 'product' and p.id = e.noun_id
        left join consignments c on e.noun = 'consignment' and c.id = e.noun_id left join orders o on o.id = c.order_id
        where e.subject_id = ${actor.producer.shopId} and e.actor_id <> ${actor.id} and (e.grant_id is not null or e.kind = any(${texts(programmeKinds)}))
        order by e.id desc limit 200`,
  );
  return rows.map(({ act }) => act);
}
