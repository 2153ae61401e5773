import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { AvailabilityKind, Currency, PriceUnit, ProductState } from "#db/vocabulary.ts";
import { familyOf } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";
import { asEdited, type Revision } from "./revision.ts";
import type { ListingFacts } from "./rules.ts";

export type RecordPhoto = {
  id: string;
  position: number;
  /** 32 hex characters, below /media. */
  address: string;
  width: number;
  height: number;
  blur: string;
  ready: boolean;
  avif: boolean;
  altFa: string;
  altEn: string;
};

/** Everything a maker, her cooperative and an officer see of one product. Instants are ISO texts, amounts minor units as text. */
export type ProductRecord = {
  id: string;
  slug: string;
  shopId: string;
  family: string;
  status: ProductState;
  attributes: Attributes;
  availability: AvailabilityKind;
  leadTimeDays: number;
  priceUnit: PriceUnit;
  makerShareBps: number;
  weightG: number | null;
  lengthCm: number | null;
  widthCm: number | null;
  heightCm: number | null;
  version: number;
  submittedAt: string | null;
  publishedAt: string | null;
  reviewNote: string | null;
  /** What a reviewer wrote at single fields, by the field's name on the form. */
  reviewMarks: Readonly<Record<string, string>>;
  /** Changes that wait beside a listing that is out. */
  revision: Revision | null;
  texts: { fa: Text | null; en: Text | null };
  /** Of what is bought in variants the lowest of theirs. */
  prices: Partial<Record<Currency, string>>;
  /** Sizes or packs it is offered in now; none for what is bought as it is. */
  variants: number;
  photos: RecordPhoto[];
  /** Null for goods made to order and services, which are not counted. */
  stock: { id: string; made: number; onHand: number; reserved: number; sold: number } | null;
  shop: { slug: string; nameFa: string; nameEn: string; open: boolean };
  maker: { personId: string; placeFa: string; placeEn: string; county: string; verified: boolean } | null;
  cluster: { slug: string; nameFa: string; nameEn: string; bodyId: string };
};
type Text = { title: string; description: string };

/** The whole of one product by its id. Who may see it was decided by the fetch that gave the id. */
export async function recordOf(db: Db, productId: string): Promise<ProductRecord> {
  const [row] = await rowsOf<{ record: ProductRecord }>(
    db,
    sql`select json_build_object(
          'id', p.id, 'slug', p.slug, 'shopId', p.shop_id, 'family', p.family, 'status', p.status, 'attributes', p.attributes,
          'availability', p.availability, 'leadTimeDays', p.lead_time_days, 'priceUnit', p.price_unit, 'makerShareBps', p.maker_share_bps,
          'weightG', p.weight_g, 'lengthCm', p.length_cm, 'widthCm', p.width_cm, 'heightCm', p.height_cm, 'version', p.version,
          'submittedAt', p.submitted_at, 'publishedAt', p.published_at, 'reviewNote', p.review_note, 'reviewMarks', p.review_marks,
          'revision', (select json_build_object('id', id, 'status', status, 'changes', changes, 'version', version, 'marks', marks, 'note', note, 'submittedAt', submitted_at)
            from product_revisions where product_id = p.id and status in ('open', 'submitted', 'returned')),
          'texts', json_build_object('fa', ${text("fa")}, 'en', ${text("en")}),
          'prices', coalesce((select json_object_agg(currency, amount::text) from product_prices where product_id = p.id), '{}'::json),
          'variants', (select count(*)::int from product_variants where product_id = p.id and retired_at is null),
          'photos', coalesce((select json_agg(json_build_object('id', ph.id, 'position', pp.position, 'address', ph.address, 'width', ph.width,
              'height', ph.height, 'blur', ph.blur, 'ready', ph.ready_at is not null, 'avif', ph.avif_at is not null, 'altFa', pp.alt_fa, 'altEn', pp.alt_en) order by pp.position)
            from product_photos pp join photos ph on ph.id = pp.photo_id where pp.product_id = p.id), '[]'::json),
          'stock', (select json_build_object('id', id, 'made', made, 'onHand', on_hand, 'reserved', reserved, 'sold', sold) from stock_items where product_id = p.id),
          'shop', json_build_object('slug', s.slug, 'nameFa', s.name_fa, 'nameEn', s.name_en, 'open', s.opened_at is not null and s.closed_at is null),
          'maker', case when m.id is null then null else json_build_object('personId', m.person_id, 'placeFa', m.place_fa, 'placeEn', m.place_en, 'county', m.county, 'verified', m.verified_at is not null) end,
          'cluster', json_build_object('slug', c.slug, 'nameFa', c.name_fa, 'nameEn', c.name_en, 'bodyId', c.body_id)) as record
        from products p join shops s on s.id = p.shop_id join clusters c on c.id = p.cluster_id left join producers m on m.id = s.producer_id
        where p.id = ${productId}`,
  );
  if (!row) throw new Error("a product vanished");
  return row.record;
}

const text = (locale: "fa" | "en") =>
  sql`(select json_build_object('title', title, 'description', description) from product_texts where product_id = p.id and locale = ${locale})`;

/** What the rules ask about a product, as its form has it: with what waits beside it. */
export function factsOf(record: ProductRecord): ListingFacts {
  const product = asEdited(record);
  return {
    family: familyOf(product.family),
    attributes: product.attributes,
    titleFa: product.texts.fa?.title ?? "",
    texts: {
      titleFa: product.texts.fa?.title ?? "",
      titleEn: product.texts.en?.title ?? "",
      descriptionFa: product.texts.fa?.description ?? "",
      descriptionEn: product.texts.en?.description ?? "",
    },
    priceIrr: product.prices.IRR === undefined ? null : BigInt(product.prices.IRR),
    photoCount: product.photos.length,
    weightG: product.weightG,
    shopOpen: product.shop.open,
    // A cooperative's own shop has no maker to verify; its members are.
    verified: product.maker?.verified ?? true,
  };
}
