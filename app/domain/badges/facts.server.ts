import { type SQL, sql } from "drizzle-orm";
import { evidenceJson } from "#app/domain/catalogue/evidence-queries.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Locale } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { PermitKind } from "#db/vocabulary.ts";
import type { MarkFacts } from "./criteria/criterion.ts";
import { learnedOf } from "./learning.server.ts";
import type { MarkOf } from "./rules.ts";

/** Whether piece `p` lies within a mark's scope. */
export function within({ scope, of }: MarkOf): SQL {
  if (scope === "family") return sql`p.family = ${of}`;
  if (scope === "product") return sql`p.id = ${of}::uuid`;
  return scope === "cluster" ? sql`p.cluster_id = ${of}::uuid` : sql`true`;
}

type Row = {
  producerId: string | null;
  verified: boolean;
  county: string | null;
  clusterCounties: string[];
  delivered: number;
  complaints: IsoDate[];
  openDisputes: number;
  permits: PermitKind[];
  pieces: {
    title: string;
    family: string;
    shareBps: number;
    evidence: { key: string; level: "inspected" | "lab-tested"; day: IsoDate }[];
  }[];
};

/** Everything the coded criteria of a mark rest on, for one shop and scope, in the reader's words. Pieces are those on the market. */
export async function markFacts(
  db: Db,
  shopId: string,
  what: MarkOf,
  at: { now: Date; locale: Locale },
): Promise<MarkFacts> {
  const today = dayOf(at.now);
  const cluster = what.scope === "cluster" ? sql`${what.of}::uuid` : sql`m.cluster_id`;
  const hers = sql`consignments c where c.seller_id = s.id`;
  const [row] = await rowsOf<Row>(
    db,
    sql`select m.id as "producerId", m.verified_at is not null as verified, m.county,
          array(select c.county from clusters c where c.id = ${cluster}
            union select unnest(i.counties) from cluster_indications ci join geographical_indications i on i.id = ci.indication_id where ci.cluster_id = ${cluster}) as "clusterCounties",
          (select count(*)::int from ${hers} and c.status = 'delivered') as delivered,
          (select coalesce(json_agg(day), '[]'::json) from (
            select (q.reported_at at time zone 'Asia/Tehran')::date as day from problems q join consignments c on c.id = q.consignment_id where c.seller_id = s.id
            union all select (r.asked_at at time zone 'Asia/Tehran')::date from returns r join consignments c on c.id = r.consignment_id
              where c.seller_id = s.id and r.kind <> 'withdrawal') d) as complaints,
          (select count(*)::int from problems q join consignments c on c.id = q.consignment_id where c.seller_id = s.id and q.status <> 'closed')
            + (select count(*)::int from returns r join consignments c on c.id = r.consignment_id
                where c.seller_id = s.id and r.status in ('asked', 'agreed', 'sent', 'disputed', 'replacing'))
            + (select count(*)::int from disputes d join payments y on y.id = d.payment_id
                where d.status in ('needs-response', 'under-review') and exists (select from consignments c where c.order_id = y.order_id and c.seller_id = s.id)) as "openDisputes",
          (select coalesce(json_agg(t.kind), '[]'::json) from permits t where t.producer_id = m.id and t.status = 'checked'
            and (t.valid_until is null or t.valid_until >= ${today}::date)) as permits,
          (select coalesce(json_agg(json_build_object('title', coalesce(t.title, fa.title, p.slug), 'family', p.family, 'shareBps', p.maker_share_bps,
              'evidence', ${evidenceJson(at.locale)}) order by p.id), '[]'::json)
            from products p left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
            left join product_texts t on t.product_id = p.id and t.locale = ${at.locale}
            where p.shop_id = s.id and p.status = 'published' and ${within(what)}) as pieces
        from shops s left join producers m on m.id = s.producer_id where s.id = ${shopId}`,
  );
  if (!row) throw new Error("the shop is not there");
  const { producerId, pieces, ...rest } = row;
  return {
    ...rest,
    cluster: null,
    ...(await learnedOf(db, producerId)),
    today,
    pieces: pieces.map(({ family, ...piece }) => ({
      ...piece,
      required: familyOf(family)
        .attributes.filter((attribute) => attribute.required && !attribute.derived)
        .map((attribute) => ({ key: attribute.key, name: attribute[at.locale] })),
    })),
  };
}
