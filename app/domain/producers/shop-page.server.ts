import { type SQL, sql } from "drizzle-orm";
import { galleryOfShop, type Photo, type PhotoRow, photoJson, photoOf } from "#app/domain/media/queries.server.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ShopPerson } from "#db/schema/producers.ts";
import type { AvailabilityKind, BodyKind, ProducerLevel } from "#db/vocabulary.ts";
import {
  inTongue,
  nowOf,
  openedShops,
  pictured,
  type ShopCard,
  shopColumns,
  shownMembers,
} from "./public-queries.server.ts";

export type ShopMember = { slug: string; name: string; place: string; photo: Photo | null };

export type ShopPage = Omit<ShopCard, "mark"> & {
  id: string;
  producerId: string | null;
  level: ProducerLevel | null;
  makerSince: number | null;
  openedAt: string;
  /** Takes no orders now; `pausedUntil` is the day it opens again by itself. */
  paused: boolean;
  /** The market takes no new orders for it; its maker did not say so herself. */
  stopped: boolean;
  pausedUntil: IsoDate | null;
  pauseNote: string;
  closedAt: string | null;
  bodyKind: BodyKind | null;
  /** What a cooperative does for its members, by the words of its own record. */
  does: string[];
  workplace: string;
  policy: string;
  people: { name: string; role: string }[];
  workplacePhotos: Photo[];
  /** For the map: what her place is called in the list of places, if she shows it. */
  where: { county: string; placeFa: string; showsPlace: boolean };
  cluster: { slug: string; name: string } | null;
  memberOf: { name: string; shop: string | null }[];
  /** The cooperative that sends for her, by her own leave; null when she sends herself. */
  sentBy: { name: string; shop: string | null } | null;
  /** A cooperative's members who let it show them. */
  members: ShopMember[];
  marks: { slug: string; name: string; code: string; issuer: string }[];
  /** Kinds of things on its shelf, for the rules of return. */
  kinds: { family: string; kind: AvailabilityKind; personalised: boolean }[];
};

type Row = Omit<ShopPage, "photo" | "members" | "people" | "workplacePhotos"> & {
  photo: PhotoRow | null;
  members: (Omit<ShopMember, "photo"> & { photo: PhotoRow | null })[];
  people: ShopPerson[];
  workplacePhotos: { photo: PhotoRow | null }[];
};

/** One shop as strangers see it, closed ones too. One statement. @throws Missing for one that has not opened */
export async function shopPage(ctx: Ctx, slug: string): Promise<ShopPage> {
  const l = ctx.locale;
  const bodyOf = sql`json_build_object('name', ${inTongue(l, "b.name")}, 'shop', (select slug from shops where body_id = b.id and opened_at is not null))`;
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select s.id, ${shopColumns(ctx)}, m.id as "producerId", m.level, m.maker_since as "makerSince", bo.kind as "bodyKind", coalesce(bo.does, '{}') as does,
          s.paused_at is not null or s.orders_stopped_at is not null as paused, s.orders_stopped_at is not null as stopped,
          case when s.orders_stopped_at is null then s.paused_until::text end as "pausedUntil", ${inTongue(l, "s.pause_note")} as "pauseNote",
          ${iso(sql`s.closed_at`)} as "closedAt", ${iso(sql`s.opened_at`)} as "openedAt",
          ${inTongue(l, "s.workplace")} as workplace, ${inTongue(l, "s.policy")} as policy, s.people, ${galleryOfShop(sql`s.id`)} as "workplacePhotos",
          json_build_object('county', coalesce(m.county, bo.county), 'placeFa', coalesce(m.place_fa, ''), 'showsPlace', s.shows_place and m.id is not null) as where,
          (select json_build_object('slug', c.slug, 'name', ${inTongue(l, "c.name")}) from clusters c
             where c.id = m.cluster_id or c.body_id = s.body_id order by c.created_at limit 1) as cluster,
          (select coalesce(json_agg(${bodyOf}), '[]'::json)
             from memberships me join bodies b on b.id = me.body_id where me.producer_id = m.id and me.ended_at is null) as "memberOf",
          (select ${bodyOf} from memberships me join bodies b on b.id = me.body_id
             join grants g on g.membership_id = me.id and 'ship' = any(g.scopes) and g.revoked_at is null
               and g.valid_from <= ${nowOf(ctx)} and (g.valid_to is null or g.valid_to > ${nowOf(ctx)})
             where me.producer_id = m.id and me.ended_at is null limit 1) as "sentBy",
          (select coalesce(json_agg(json_build_object('slug', ms.slug, 'name', ${inTongue(l, "ms.name")}, 'photo', ${photoJson(sql`ms.portrait_id`)},
               'place', (select case when ms.shows_place then ${inTongue(l, "mp.place")} else '' end from producers mp where mp.id = ms.producer_id))
               order by ms.slug), '[]'::json) from ${shownMembers(ctx)}) as members,
          (select coalesce(json_agg(json_build_object('slug', b.slug, 'name', ${inTongue(l, "b.name")}, 'code', g.code, 'issuer', ${inTongue(l, "i.name")})
               order by b.level desc), '[]'::json)
             from badge_grants g join badges b on b.id = g.badge_id join bodies i on i.id = b.issuer_id
             where g.shop_id = s.id and mark_holds(g, ${nowOf(ctx)})) as marks,
          (select coalesce(json_agg(distinct jsonb_build_object('family', p.family, 'kind', p.availability,
               'personalised', coalesce((p.attributes->>'madeToMeasure')::boolean, false))), '[]'::json)
             from products p where p.shop_id = s.id and p.status = 'published') as kinds
        from ${openedShops} and s.slug = ${slug}`,
  );
  if (!row) throw new Missing("shop");
  const tongue = (fa: string, en: string) => (l === "fa" ? fa : en || fa);
  return {
    ...pictured(ctx, row),
    people: row.people.map((one) => ({ name: tongue(one.nameFa, one.nameEn), role: tongue(one.roleFa, one.roleEn) })),
    members: row.members.map((member) => pictured(ctx, member)),
    workplacePhotos: row.workplacePhotos.flatMap(({ photo }) => photoOf(photo, l, row.name) ?? []),
  };
}

const iso = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
