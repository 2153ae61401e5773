import { type SQL, sql } from "drizzle-orm";
import { indicationsJson } from "#app/domain/indications/queries.server.ts";
import type { Indication } from "#app/domain/indications/rules.ts";
import { type Photo, type PhotoRow, photoJson, photoOf } from "#app/domain/media/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { BodyKind, ProducerLevel } from "#db/vocabulary.ts";

/** A cluster in a list and on the map. */
export type ClusterCard = {
  slug: string;
  nameFa: string;
  nameEn: string;
  summary: string;
  occupation: string;
  county: string;
  lat: number;
  lon: number;
  makers: number;
  pieces: number;
  /** Names of the marks it holds itself at this moment. */
  marks: string[];
  photo: Photo | null;
};

const name = (ctx: Ctx, fa: string, en: string): SQL =>
  ctx.locale === "fa" ? sql.raw(fa) : sql.raw(`coalesce(nullif(${en}, ''), ${fa})`);

/** The newest ready picture among published pieces that meet a condition on `p`. */
export const newestWork = (condition: SQL): SQL =>
  photoJson(sql`(select pp.photo_id from products p join product_photos pp on pp.product_id = p.id
    join photos ready on ready.id = pp.photo_id and ready.ready_at is not null
    where p.status = 'published' and ${condition} order by p.published_at desc, p.id, pp.position limit 1)`);

/** Its own picture, else the newest one of its pieces. */
const clusterPhoto = sql`coalesce(${photoJson(sql`c.photo_id`)}, ${newestWork(sql`p.cluster_id = c.id`)})`;

const openMakers = sql`(select count(*)::int from producers m join shops s on s.producer_id = m.id
  where m.cluster_id = c.id and m.verified_at is not null and s.opened_at is not null)`;
const openPieces = sql`(select count(*)::int from shelf e where e.cluster_id = c.id)`;

const nowOf = (ctx: Ctx): SQL => sql`${ctx.now.toISOString()}::timestamptz`;
/** Grants `g` of marks `bd` that cluster `c` holds itself and that run: those in suspension are told apart by `mark_holds`. */
const ownMarks = (ctx: Ctx): SQL =>
  sql`badge_grants g join badges bd on bd.id = g.badge_id where g.cluster_id = c.id and g.shop_id is null and g.revoked_at is null and g.expires_at > ${nowOf(ctx)}`;

/** All clusters in the reader's alphabet, with how many makers and pieces each has. One statement. */
export async function clustersOnMap(ctx: Ctx): Promise<ClusterCard[]> {
  const rows = await rowsOf<Omit<ClusterCard, "photo"> & { photo: PhotoRow | null }>(
    ctx.db,
    sql`select c.slug, c.name_fa as "nameFa", c.name_en as "nameEn", ${name(ctx, "c.summary_fa", "c.summary_en")} as summary,
          c.occupation, c.county, c.lat, c.lon, ${openMakers} as makers, ${openPieces} as pieces, ${clusterPhoto} as photo,
          array(select ${name(ctx, "bd.name_fa", "bd.name_en")} from ${ownMarks(ctx)} and mark_holds(g, ${nowOf(ctx)}) order by bd.level desc, bd.slug) as marks
        from clusters c`,
  );
  const nameOf = (row: { nameFa: string; nameEn: string }) => (ctx.locale === "fa" ? row.nameFa : row.nameEn);
  const order = new Intl.Collator(ctx.locale);
  return rows
    .map((row) => ({ ...row, photo: photoOf(row.photo, ctx.locale, nameOf(row)) }))
    .sort((a, b) => order.compare(nameOf(a), nameOf(b)));
}

/** A maker of a cluster: her shop's name, her village if she shows it, how long she has done it. Nothing else of her. */
export type MemberCard = {
  slug: string;
  name: string;
  place: string;
  level: ProducerLevel;
  makerSince: number | null;
  mark: { name: string; code: string } | null;
  photo: Photo | null;
};

/** A mark the cluster holds itself. One in suspension is shown as what it is. */
export type ClusterMark = {
  slug: string;
  name: string;
  code: string;
  issuer: string;
  purpose: string;
  until: string;
  valid: boolean;
  coversMembers: boolean;
};

export type ClusterPage = Omit<ClusterCard, "photo" | "marks"> & {
  marks: ClusterMark[];
  id: string;
  places: string[];
  /** Paragraphs, an empty line between them; empty where nobody has written it. */
  story: string;
  /** When it works and when it sells, in words; may be empty. */
  seasonText: string;
  body: { slug: string; name: string; kind: BodyKind; shop: string | null };
  /** Sums of what makers themselves say, by unit, and how many said anything. */
  capacity: { unit: string; value: number; makers: number }[];
  /** Months (`2026-08`) in which lots that are on sale were harvested. */
  harvests: string[];
  badges: { slug: string; name: string; holders: number }[];
  /** Of its goods, as far as anything may be said. */
  indications: Indication[];
  members: MemberCard[];
  photo: Photo | null;
};

type Row = Omit<ClusterPage, "photo" | "members"> & {
  photo: PhotoRow | null;
  members: (Omit<MemberCard, "photo"> & { photo: PhotoRow | null })[];
};

const list = (query: SQL): SQL => sql`(select coalesce(json_agg(one), '[]'::json) from (${query}) one)`;

/** How many makers a cluster's page shows, pioneers and the longest at it first; the list of shops has all. */
export const membersShown = 24;

/** Everything a cluster's page says but its pieces. One statement. @throws Missing */
export async function clusterPage(ctx: Ctx, slug: string): Promise<ClusterPage> {
  const inForce = sql`mark_holds(g, ${nowOf(ctx)})`;
  const members = sql`producers m join shops s on s.producer_id = m.id and s.opened_at is not null
    where m.cluster_id = c.id and m.verified_at is not null`;
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select c.id, c.slug, c.name_fa as "nameFa", c.name_en as "nameEn", ${name(ctx, "c.summary_fa", "c.summary_en")} as summary,
          c.occupation, c.county, c.places, ${name(ctx, "c.story_fa", "c.story_en")} as story, ${name(ctx, "c.season_fa", "c.season_en")} as "seasonText",
          c.lat, c.lon, ${indicationsJson(ctx.locale, sql`c.id`)} as indications, ${openMakers} as makers, ${openPieces} as pieces, ${clusterPhoto} as photo,
          json_build_object('slug', b.slug, 'name', ${name(ctx, "b.name_fa", "b.name_en")}, 'kind', b.kind,
            'shop', (select slug from shops where body_id = b.id and opened_at is not null)) as body,
          ${list(sql`select m.capacity->>'unit' as unit, sum((m.capacity->>'value')::numeric)::float8 as value, count(*)::int as makers
            from ${members} and m.capacity->>'unit' is not null group by 1 order by 1`)} as capacity,
          (select coalesce(json_agg(distinct p.attributes->>'harvestMonth'), '[]'::json) from products p
            where p.cluster_id = c.id and p.status = 'published' and p.attributes->>'harvestMonth' is not null) as harvests,
          ${list(sql`select bd.slug, ${name(ctx, "bd.name_fa", "bd.name_en")} as name, g.code, (select ${name(ctx, "i.name_fa", "i.name_en")} from bodies i where i.id = bd.issuer_id) as issuer,
            ${name(ctx, "bd.purpose_fa", "bd.purpose_en")} as purpose, to_char(g.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until,
            ${inForce} as valid, bd.holder = 'cluster-members' as "coversMembers" from ${ownMarks(ctx)} order by bd.level desc, bd.slug`)} as marks,
          ${list(sql`select bd.slug, ${name(ctx, "bd.name_fa", "bd.name_en")} as name, count(distinct g.shop_id)::int as holders
            from badges bd join badge_grants g on g.badge_id = bd.id and ${inForce}
            where g.shop_id in (select s.id from ${members}) group by bd.id order by bd.level`)} as badges,
          ${list(sql`select s.slug, ${name(ctx, "s.name_fa", "s.name_en")} as name, m.level, m.maker_since as "makerSince",
              case when s.shows_place then ${name(ctx, "m.place_fa", "m.place_en")} else '' end as place,
              (select json_build_object('name', ${name(ctx, "bd.name_fa", "bd.name_en")}, 'code', g.code)
                 from badge_grants g join badges bd on bd.id = g.badge_id where g.shop_id = s.id and g.scope = 'shop' and ${inForce} order by bd.level desc limit 1) as mark,
              coalesce(${photoJson(sql`s.portrait_id`)}, ${newestWork(sql`p.shop_id = s.id`)}) as photo
            from ${members} order by m.level desc, m.maker_since nulls last, s.slug limit ${membersShown}`)} as members
        from clusters c join bodies b on b.id = c.body_id where c.slug = ${slug}`,
  );
  if (!row) throw new Missing("cluster");
  return {
    ...row,
    photo: photoOf(row.photo, ctx.locale, ctx.locale === "fa" ? row.nameFa : row.nameEn),
    members: row.members.map((member) => ({ ...member, photo: photoOf(member.photo, ctx.locale, member.name) })),
  };
}
