import { sql } from "drizzle-orm";
import { unclearedLimits } from "#app/domain/catalogue/evidence.ts";
import { evidenceJson } from "#app/domain/catalogue/evidence-queries.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import { shotsOf } from "#app/domain/catalogue/photo-shots.ts";
import { indicationsJson } from "#app/domain/indications/queries.server.ts";
import { type Indication, mayBear as mayBearName, saying } from "#app/domain/indications/rules.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AvailabilityKind, EvidenceLevel, ProductState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { type PieceSubject, type SigningBody, texts } from "./credential.ts";

type Evidence = { key: string; level: EvidenceLevel; reportNo: string | null; by: string; day: string };
type PhotoFacts = { id: string; sha256: string; url: string | null; shown: string | null };
type NamedThing = { slug: string; fa: string; en: string };

/** What a passport is made of, as it stands now. */
export type PieceFacts = {
  id: string;
  serial: string | null;
  status: ProductState;
  availability: AvailabilityKind;
  family: string;
  shopId: string;
  attributes: Attributes;
  evidence: Evidence[];
  title: { fa: string; en: string };
  maker: NamedThing;
  county: string;
  cluster: NamedThing & { indications: Indication[] };
  body: SigningBody & { id: string };
  photos: PhotoFacts[];
};

/** The facts of one product, held until the end of the transaction; null where there is none. */
export async function pieceFacts(tx: Tx, productId: string): Promise<PieceFacts | null> {
  const [row] = await rowsOf<PieceFacts>(
    tx,
    sql`select p.id, p.passport_serial as serial, p.status, p.availability, p.family, p.shop_id as "shopId", p.attributes,
          ${evidenceJson("fa")} as evidence,
          json_build_object('fa', coalesce((select title from product_texts where product_id = p.id and locale = 'fa'), p.slug),
            'en', coalesce((select title from product_texts where product_id = p.id and locale = 'en'), '')) as title,
          json_build_object('slug', s.slug, 'fa', s.name_fa, 'en', s.name_en) as maker, coalesce(m.county, c.county) as county,
          json_build_object('slug', c.slug, 'fa', c.name_fa, 'en', c.name_en, 'indications', ${indicationsJson("fa", sql`c.id`)}) as cluster,
          (select json_build_object('id', b.id, 'slug', b.slug, 'fa', b.name_fa, 'en', b.name_en) from bodies b
             where b.kind = 'secretariat' or (b.id = c.body_id and b.kind = 'cooperative-union')
             order by b.id <> c.body_id, b.created_at, b.id limit 1) as body,
          (select coalesce(json_agg(json_build_object('id', ph.id, 'sha256', f.sha256, 'url', shown.url, 'shown', shown.sha256) order by pp.position), '[]'::json)
             from product_photos pp join photos ph on ph.id = pp.photo_id join files f on f.id = ph.original_file_id
             left join lateral (select '/media/' || ph.address || '/' || r.width || '.jpg' as url, rf.sha256 from renditions r join files rf on rf.id = r.file_id
               where r.photo_id = ph.id and r.format = 'jpg' and ph.ready_at is not null order by r.width desc limit 1) shown on true
             where pp.product_id = p.id) as photos
        from products p join shops s on s.id = p.shop_id left join producers m on m.id = s.producer_id join clusters c on c.id = p.cluster_id
        where p.id = ${productId} for update of p`,
  );
  return row ?? null;
}

/** Whether a listing of this kind has a passport: pieces of a kind, and goods that bear a serial. */
export const mayBear = ({ availability, serial }: Pick<PieceFacts, "availability" | "serial">): boolean =>
  availability === "unique" || (serial !== null && availability !== "service");

/** What is said of a piece, each particular with what it rests on. Nothing that nobody checked stands as a fact. */
export function pieceSubject(
  facts: PieceFacts,
  { origin, serial, nationalNumber }: { origin: string; serial: string; nationalNumber: string | null },
): PieceSubject {
  const shots = shotsOf(facts.family);
  const gi = checkedGi(facts);
  return {
    id: `${origin}/v/${serial}`,
    type: "IndividualProduct",
    serial,
    name: texts(facts.title),
    family: facts.family,
    attributes: Object.entries(facts.attributes).map(([key, value]) => {
      const record = facts.evidence.find((one) => one.key === key);
      if (!record) return { key, value, evidence: "claimed" as const };
      const { level, by, reportNo, day } = record;
      return { key, value, evidence: level, ...(by && { by }), ...(reportNo && { reportNo }), on: day };
    }),
    maker: { id: `${origin}/fa/shops/${facts.maker.slug}`, slug: facts.maker.slug, name: texts(facts.maker) },
    place: { county: facts.county },
    cluster: {
      id: `${origin}/fa/clusters/${facts.cluster.slug}`,
      slug: facts.cluster.slug,
      name: texts(facts.cluster),
    },
    ...(gi && { geographicalIndication: gi }),
    ...(nationalNumber && { nationalCarpetPassport: { number: nationalNumber } }),
    photographs: facts.photos.map(({ sha256, url, shown }, index) => ({
      shot: shots[index]?.name ?? "more",
      sha256,
      ...(url && shown && { url: origin + url, shownSha256: shown }),
    })),
  };
}

/** The geographical indication it may bear, only as it was found in its register: with number and the day it was looked up. */
function checkedGi({
  family,
  attributes,
  evidence,
  county,
  cluster,
}: PieceFacts): PieceSubject["geographicalIndication"] {
  const measured = evidence.flatMap(({ key, level }) => (level === "claimed" ? [] : [{ key, level }]));
  const inOrder = unclearedLimits(familyOf(family), attributes, measured).length === 0;
  const found = cluster.indications.find(
    (one) => saying(one) === "fact" && mayBearName(one, { county, family, inOrder }),
  );
  if (!found?.checkedOn) return undefined;
  const { register, number, status, checkedOn } = found;
  return { register, number, status, checkedOn };
}
