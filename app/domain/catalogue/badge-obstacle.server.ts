import { sql } from "drizzle-orm";
import { holdsPermit } from "#app/domain/producers/permit-queries.server.ts";
import type { Facts, Locale } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type EvidenceRecord, unclearedLimits } from "./evidence.ts";
import { evidenceJson } from "./evidence-queries.server.ts";
import { familyOf } from "./families/families.ts";
import type { Attributes } from "./families/typed.ts";

type Row = {
  title: string;
  family: string;
  attributes: Attributes;
  producerId: string | null;
  evidence: EvidenceRecord[];
};

/**
 * What among a shop's published listings keeps it from the marks above the first, or null: a value outside its standard's
 * limit that no laboratory's report explains, or a plant gathered in the wild without a checked permit in force.
 */
export async function badgeObstacle(
  db: Db,
  shopId: string,
  at: { now: Date; locale: Locale },
): Promise<{ code: "badges.outside-limit" | "badges.wild-permit"; facts: Facts } | null> {
  const rows = await rowsOf<Row>(
    db,
    sql`select coalesce(t.title, fa.title, p.slug) as title, p.family, p.attributes, s.producer_id as "producerId", ${evidenceJson(at.locale)} as evidence
        from products p join shops s on s.id = p.shop_id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
        left join product_texts t on t.product_id = p.id and t.locale = ${at.locale}
        where p.shop_id = ${shopId} and p.status = 'published' order by p.id`,
  );
  for (const { title, family, attributes, evidence } of rows) {
    const [outside] = unclearedLimits(familyOf(family), attributes, evidence);
    if (outside) return { code: "badges.outside-limit", facts: { title, name: outside.attribute[at.locale] } };
  }
  const wild = rows.find(({ attributes }) => attributes.source === "wild");
  if (!wild) return null;
  if (wild.producerId && (await holdsPermit(db, wild.producerId, "wild-collection", at.now))) return null;
  return { code: "badges.wild-permit", facts: { title: wild.title } };
}
