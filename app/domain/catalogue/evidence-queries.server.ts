import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { EvidenceRecord } from "./evidence.ts";

/**
 * The records of a product as a JSON array, for a query that has `products p`: those of the values it has now. An inspecting
 * body is kept by its name in addresses, so that it is named in the reader's language; a laboratory as its report names it.
 */
export function evidenceJson(locale: Locale): SQL {
  const name = locale === "fa" ? sql`b.name_fa` : sql`coalesce(nullif(b.name_en, ''), b.name_fa)`;
  return sql`(select coalesce(json_agg(json_build_object('key', e.key, 'level', e.level, 'reportNo', e.report_no,
      'by', coalesce((select ${name} from bodies b where b.slug = e.issuer), e.issuer, ''),
      'day', coalesce(e.report_date, (e.recorded_at at time zone 'Asia/Tehran')::date)) order by e.level desc, e.key), '[]'::json)
    from attribute_evidence e where e.product_id = p.id and e.level <> 'claimed' and e.value = p.attributes -> e.key)`;
}

/** The records that hold for a product now. */
export async function evidenceOf(db: Db, productId: string, locale: Locale): Promise<EvidenceRecord[]> {
  const [row] = await rowsOf<{ evidence: EvidenceRecord[] }>(
    db,
    sql`select ${evidenceJson(locale)} as evidence from products p where p.id = ${productId}`,
  );
  return row?.evidence ?? [];
}
