import { sql } from "drizzle-orm";
import { indicationsJson } from "#app/domain/indications/queries.server.ts";
import { type Indication, mayBear } from "#app/domain/indications/rules.ts";
import {
  coverJson,
  galleryJson,
  type Photo,
  type PhotoRow,
  photoJson,
  photoOf,
} from "#app/domain/media/queries.server.ts";
import { type PublicPermit, publicPermits } from "#app/domain/producers/permit-queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AvailabilityKind, Currency, PriceUnit } from "#db/vocabulary.ts";
import type { Standing } from "./card.ts";
import { covers, localText, placeName, standingOf, visible } from "./cards.server.ts";
import { type EvidenceRecord, unclearedLimits } from "./evidence.ts";
import { evidenceJson } from "./evidence-queries.server.ts";
import { familyOf } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";
import { monthOf } from "./order-month.ts";
import { leastJson, priceListJson } from "./price-list.server.ts";
import type { PriceListRow } from "./price-list.ts";
import type { ProductRecord } from "./product-record.server.ts";
import { asEdited } from "./revision.ts";
import { waysJson } from "./variant-queries.server.ts";
import type { Way } from "./variants.ts";

/** A piece as a stranger sees it. Nothing of the person behind it but her shop and her village. */
export type ProductPage = {
  id: string;
  slug: string;
  family: string;
  title: string;
  description: string;
  attributes: Attributes;
  /** What was inspected or tested, for the values it has now. */
  evidence: EvidenceRecord[];
  availability: AvailabilityKind;
  standing: Standing;
  /** Ready to be bought now; null where nothing is counted. */
  onHand: number | null;
  leadTimeDays: number;
  /** Pieces its maker still takes on this month; null where she takes any number. */
  monthLeft: number | null;
  /** Its best-before day is over. */
  past: boolean;
  priceUnit: PriceUnit;
  prices: Money[];
  /** Sizes or jars it is bought in; none for what is bought as it is. */
  ways: Way[];
  /** Every price list it has; a reader is shown those she may buy by. */
  priceList: PriceListRow[];
  /** The fewest pieces sold at once. */
  least: number;
  makerShareBps: number;
  weightG: number | null;
  lengthCm: number | null;
  widthCm: number | null;
  heightCm: number | null;
  passportSerial: string | null;
  publishedAt: string;
  shop: {
    slug: string;
    name: string;
    story: string;
    place: string;
    paused: boolean;
    stopped: boolean;
    photo: Photo | null;
  };
  county: string;
  shopId: string;
  /** The one that has a part in a sale, and the ids of all she belongs to. */
  cooperative: { id: string; name: string; shop: string | null } | null;
  cooperatives: string[];
  /** The pioneer in whose chain she works; null when she works on her own or is one herself. */
  pioneer: { name: string; shop: string } | null;
  /** Her permits that were checked and hold. */
  papers: PublicPermit[];
  cluster: { slug: string; name: string };
  /** Geographical indications of its cluster that it may bear: its maker's place and its qualities were asked. */
  indications: Indication[];
  /** The marks in force that speak of this piece, the highest first. */
  marks: { slug: string; name: string; code: string; issuer: string }[];
  /** Marks in force that its cluster holds and that speak of its members' work: never this piece's own. */
  clusterMarks: { name: string; code: string }[];
  photos: Photo[];
};

type Row = Omit<ProductPage, "standing" | "papers" | "prices" | "photos" | "shop"> & {
  reserved: number | null;
  producerId: string | null;
  prices: { amount: string; currency: Currency }[];
  shop: Omit<ProductPage["shop"], "photo"> & { photo: PhotoRow | null };
  photos: { photo: PhotoRow | null }[];
};

/** One published piece; drafts, pieces under review and withdrawn ones are missing for strangers. Two statements. */
export async function productPage(
  ctx: Ctx,
  slug: string,
  kind: "goods" | "services",
  /** As its maker has it, for her preview: out or not, with what waits beside it. Whose it is was asked by the fetch. */
  own?: ProductRecord,
): Promise<ProductPage> {
  const l = ctx.locale;
  const { calendar, timeZone } = ctx.house.country;
  const today = dayOf(ctx.now, timeZone);
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select p.id, p.slug, p.family, coalesce(t.title, fa.title) as title, coalesce(nullif(t.description, ''), fa.description) as description,
          p.attributes, ${evidenceJson(l)} as evidence, p.availability, st.on_hand as "onHand", st.reserved, p.lead_time_days as "leadTimeDays", p.price_unit as "priceUnit",
          case when p.monthly_ceiling is not null then greatest(0, p.monthly_ceiling - coalesce(
            (select taken from order_months where product_id = p.id and month = ${monthOf(calendar, today)}), 0)) end as "monthLeft",
          coalesce(p.attributes->>'bestBefore' < ${today}, false) as past, ${waysJson(l)} as ways,
          ${priceListJson} as "priceList", ${leastJson} as least,
          p.maker_share_bps as "makerShareBps", p.weight_g as "weightG", p.length_cm as "lengthCm", p.width_cm as "widthCm",
          p.height_cm as "heightCm", p.passport_serial as "passportSerial", to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt",
          (select coalesce(json_agg(json_build_object('amount', amount::text, 'currency', currency) order by currency), '[]'::json)
             from product_prices where product_id = p.id) as prices,
          json_build_object('slug', s.slug, 'name', ${localText(l, sql`s.name_fa`, sql`s.name_en`)},
            'story', ${localText(l, sql`s.story_fa`, sql`s.story_en`)}, 'paused', s.paused_at is not null or s.orders_stopped_at is not null, 'stopped', s.orders_stopped_at is not null,
            'place', case when s.shows_place then ${placeName(l)} else '' end, 'photo', coalesce(${photoJson(sql`s.portrait_id`)}, ${coverJson(sql`p.id`)})) as shop,
          coalesce(m.county, c.county) as county,
          (select json_build_object('id', b.id, 'name', ${localText(l, sql`b.name_fa`, sql`b.name_en`)},
              'shop', (select slug from shops where body_id = b.id and opened_at is not null))
             from memberships me join bodies b on b.id = me.body_id where me.producer_id = m.id and me.ended_at is null
             order by me.joined_at limit 1) as cooperative, s.id as "shopId",
          array(select body_id from memberships where producer_id = m.id and ended_at is null union select s.body_id where s.body_id is not null) as cooperatives,
          (select json_build_object('name', ${localText(l, sql`ps.name_fa`, sql`ps.name_en`)}, 'shop', ps.slug)
             from shops ps where ps.producer_id = m.pioneer_id and ps.opened_at is not null) as pioneer, m.id as "producerId",
          json_build_object('slug', c.slug, 'name', ${localText(l, sql`c.name_fa`, sql`c.name_en`)}) as cluster, ${indicationsJson(l, sql`c.id`)} as indications,
          (select coalesce(json_agg(json_build_object('slug', bd.slug, 'name', ${localText(l, sql`bd.name_fa`, sql`bd.name_en`)}, 'code', g.code,
              'issuer', ${localText(l, sql`iss.name_fa`, sql`iss.name_en`)}) order by bd.level desc), '[]'::json)
             from badge_grants g join badges bd on bd.id = g.badge_id join bodies iss on iss.id = bd.issuer_id
             where g.shop_id = s.id and ${covers} and mark_holds(g, ${ctx.now.toISOString()}::timestamptz)) as marks,
          (select coalesce(json_agg(json_build_object('name', ${localText(l, sql`bd.name_fa`, sql`bd.name_en`)}, 'code', g.code) order by bd.level desc), '[]'::json)
             from badge_grants g join badges bd on bd.id = g.badge_id and bd.holder = 'cluster-members'
             where g.shop_id is null and g.cluster_id = c.id and m.cluster_id = c.id and mark_holds(g, ${ctx.now.toISOString()}::timestamptz)) as "clusterMarks",
          ${galleryJson(sql`p.id`)} as photos
        from products p
        join shops s on s.id = p.shop_id
        left join producers m on m.id = s.producer_id
        join clusters c on c.id = p.cluster_id
        left join stock_items st on st.product_id = p.id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
        left join product_texts t on t.product_id = p.id and t.locale = ${l}
        where p.slug = ${slug} and ${own ? sql`p.id = ${own.id}` : visible}
          and ${kind === "services" ? sql`p.availability = 'service'` : sql`p.availability <> 'service'`}`,
  );
  if (!row) throw new Missing("product");
  const { reserved, producerId, ...rest } = row;
  const edited = own && asEdited(own);
  const text = edited && (edited.texts[l] ?? edited.texts.fa);
  return {
    ...rest,
    ...(edited && {
      title: text?.title || edited.texts.fa?.title || slug,
      description: text?.description || edited.texts.fa?.description || "",
      attributes: edited.attributes,
    }),
    publishedAt: row.publishedAt,
    indications: row.indications.filter((one) =>
      mayBear(one, {
        county: row.county,
        family: row.family,
        inOrder: unclearedLimits(familyOf(row.family), row.attributes, row.evidence).length === 0,
      }),
    ),
    papers: producerId === null ? [] : await publicPermits(ctx, producerId),
    standing: standingOf(row.availability, row.onHand, reserved),
    prices: row.prices.map(({ amount, currency }) => ({ amount: BigInt(amount), currency })),
    shop: { ...row.shop, photo: photoOf(row.shop.photo, l, row.shop.name) },
    photos: row.photos.flatMap(({ photo }) => photoOf(photo, l, row.title) ?? []),
  };
}
