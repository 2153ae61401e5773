import { type SQL, sql } from "drizzle-orm";
import { countiesOf, countyOf } from "#app/country/places.ts";
import { coverJson, type Photo, type PhotoRow, photoOf } from "#app/domain/media/queries.server.ts";
import { bodiesOf, type Maker, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { collator } from "#app/platform/text.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { AvailabilityKind, ProductState, RevisionState } from "#db/vocabulary.ts";
import { mayReview } from "./access.server.ts";
import { familyOf } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";
import type { ProductRecord } from "./product-record.server.ts";
import { gapsOf } from "./rules.ts";

/** A listing in its maker's list. Instants are ISO texts, the amount minor units as text. */
export type OwnListing = {
  slug: string;
  titleFa: string;
  titleEn: string;
  status: ProductState;
  availability: AvailabilityKind;
  family: string;
  price: string | null;
  priceEur: string | null;
  onHand: number | null;
  reserved: number | null;
  sold: number | null;
  leadTimeDays: number;
  makerShareBps: number;
  changedAt: string;
  reviewNote: string | null;
  /** The state of a change that waits beside what is on the shelf. */
  revision: RevisionState | null;
  photo: PhotoRow | null;
  /** How many things stand between a draft and its review. */
  gaps: number;
};

type OwnRow = Omit<OwnListing, "gaps"> & {
  attributes: Attributes;
  texts: Record<string, string>;
  photoCount: number;
  weightG: number | null;
  open: boolean;
};

/** The maker's listings, the last changed first. */
export async function ownListings(db: Db, actor: Maker): Promise<OwnListing[]> {
  const rows = await rowsOf<{ row: OwnRow }>(
    db,
    sql`select json_build_object('slug', p.slug, 'titleFa', coalesce(fa.title, ''), 'titleEn', coalesce(en.title, fa.title, ''), 'status', p.status,
          'availability', p.availability, 'price', pr.amount::text, 'onHand', st.on_hand, 'reserved', st.reserved, 'sold', st.sold,
          'priceEur', (select amount::text from product_prices where product_id = p.id and currency = 'EUR'),
          'revision', (select status from product_revisions where product_id = p.id and status in ('open', 'submitted', 'returned')),
          'leadTimeDays', p.lead_time_days, 'makerShareBps', p.maker_share_bps, 'changedAt', p.updated_at, 'reviewNote', p.review_note,
          'photo', ${coverJson(sql`p.id`)}, 'family', p.family, 'attributes', p.attributes,
          'texts', json_build_object('titleFa', coalesce(fa.title, ''), 'titleEn', coalesce(en.title, ''),
            'descriptionFa', coalesce(fa.description, ''), 'descriptionEn', coalesce(en.description, '')), 'weightG', p.weight_g,
          'photoCount', (select count(*)::int from product_photos where product_id = p.id),
          'open', s.opened_at is not null and s.closed_at is null) as row
        from products p join shops s on s.id = p.shop_id left join stock_items st on st.product_id = p.id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa' left join product_texts en on en.product_id = p.id and en.locale = 'en'
        left join product_prices pr on pr.product_id = p.id and pr.currency = 'IRR'
        where p.shop_id = ${actor.producer.shopId} order by p.updated_at desc, p.id desc`,
  );
  return rows.map(({ row: { attributes, texts, photoCount, weightG, open, ...listing } }) => ({
    ...listing,
    gaps: gapsOf({
      family: familyOf(listing.family),
      attributes,
      titleFa: listing.titleFa,
      texts,
      priceIrr: listing.price === null ? null : BigInt(listing.price),
      photoCount,
      weightG,
      shopOpen: open,
      verified: true,
    }).length,
  }));
}

/** A maker's shop and craft, for the head of her studio. */
export async function studioOf(db: Db, actor: Maker): Promise<{ nameFa: string; nameEn: string; occupation: string }> {
  const [row] = await rowsOf<{ nameFa: string; nameEn: string; occupation: string }>(
    db,
    sql`select s.name_fa as "nameFa", s.name_en as "nameEn", m.occupation from shops s join producers m on m.id = s.producer_id where s.id = ${actor.producer.shopId}`,
  );
  if (!row) throw new Error("a maker without her shop");
  return row;
}

/** A listing in an officer's queue. */
export type QueuedListing = {
  slug: string;
  title: string;
  family: string;
  status: ProductState;
  shopFa: string;
  shopEn: string;
  clusterFa: string;
  clusterEn: string;
  submittedAt: string;
  /** It was on the shelf before. */
  again: boolean;
  own: boolean;
  photo: PhotoRow | null;
};

/** What waits for an officer's eye, the longest waiting first. */
export function listingQueue(db: Db, actor: Person): Promise<QueuedListing[]> {
  return listings(db, actor, sql`p.status = 'submitted'`, sql`p.submitted_at, p.id`, 200);
}

/** What was decided last. */
export function reviewedListings(db: Db, actor: Person): Promise<QueuedListing[]> {
  return listings(
    db,
    actor,
    sql`p.status = 'published' and p.reviewed_by is not null`,
    sql`p.published_at desc, p.id`,
    12,
  );
}

async function listings(db: Db, actor: Person, where: SQL, order: SQL, limit: number): Promise<QueuedListing[]> {
  const bodies = bodiesOf(actor, "officer");
  if (bodies.length === 0) return [];
  const rows = await rowsOf<{ row: QueuedListing }>(
    db,
    sql`select json_build_object('slug', p.slug, 'title', coalesce(t.title, p.slug), 'family', p.family, 'status', p.status, 'shopFa', s.name_fa, 'shopEn', s.name_en,
          'clusterFa', c.name_fa, 'clusterEn', c.name_en, 'submittedAt', p.submitted_at, 'again', p.published_at is not null,
          'own', coalesce(m.person_id = ${actor.id}, false), 'photo', ${coverJson(sql`p.id`)}) as row
        from products p join clusters c on c.id = p.cluster_id join shops s on s.id = p.shop_id left join producers m on m.id = s.producer_id
        left join product_texts t on t.product_id = p.id and t.locale = 'fa'
        where ${where} and p.submitted_at is not null and ${mayReview(bodies)} order by ${order} limit ${limit}`,
  );
  return rows.map(({ row }) => row);
}

export type ShownPhoto = { id: string; altFa: string; altEn: string; photo: Photo | null };

/** A record's photographs for a page; those whose renditions are still being made have no picture yet. */
export function shownPhotos(locale: Locale, product: ProductRecord): ShownPhoto[] {
  const title = product.texts[locale]?.title ?? product.texts.fa?.title ?? "";
  return product.photos.map(({ id, altFa, altEn, ready, ...row }) => ({
    id,
    altFa,
    altEn,
    photo: ready ? photoOf({ ...row, altFa, altEn, address: `/media/${row.address}` }, locale, title) : null,
  }));
}

/** The counties of the maker's own province, and any other that the listing names, for a field. */
export function countyOptions(ctx: Ctx, product: ProductRecord): { value: string; label: string }[] {
  const pack = ctx.house.country;
  const named = Object.values(product.attributes).flatMap((value) =>
    typeof value === "object" && "county" in value ? [String(value.county)] : [],
  );
  const home = countyOf(pack, product.maker?.county ?? named[0] ?? "");
  const province = home ? countiesOf(pack, home.province) : pack.counties;
  const others = named.flatMap((code) =>
    province.some((county) => county.code === code) ? [] : (countyOf(pack, code) ?? []),
  );
  return [...province, ...others]
    .map((county) => ({ value: county.code, label: county[ctx.locale] }))
    .sort((a, b) => collator.compare(a.label, b.label));
}

/** Names of the counties that a listing's places lie in, by code. */
export function countyNames(ctx: Ctx, product: ProductRecord): Record<string, string> {
  return Object.fromEntries(countyOptions(ctx, product).map(({ value, label }) => [value, label]));
}
