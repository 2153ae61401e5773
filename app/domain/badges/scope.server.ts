import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Locale } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";

/**
 * Condition on `pr`, a producer: one whose sales an officer may look into. Her own body judged the case, or it is the
 * programme's secretariat or its authority; to issue a mark is not enough, for any body may compose one.
 */
export function mayOversee(actor: Person): SQL {
  const bodies = uuids(bodiesOf(actor, "officer"));
  return sql`(exists (select 1 from applications a where a.id = pr.application_id and a.body_id = any(${bodies}))
    or exists (select 1 from bodies own where own.id = any(${bodies}) and own.kind in ('secretariat', 'authority')))`;
}

/**
 * Condition on `pr`, a producer: one an officer may see. Her own body judged the case, or it issues marks, which anybody
 * verified may be given.
 */
export function mayHonour(actor: Person): SQL {
  const bodies = uuids(bodiesOf(actor, "officer"));
  return sql`(exists (select 1 from applications a where a.id = pr.application_id and a.body_id = any(${bodies}))
    or exists (select 1 from badges own where own.issuer_id = any(${bodies})))`;
}

const tongue = (locale: Locale, fa: string, en: string) =>
  sql.raw(locale === "fa" ? fa : `coalesce(nullif(${en}, ''), ${fa})`);

/** What `row` (a grant or a request) speaks of, for `scopeName`. */
export function scopedJson(row: "g" | "r", locale: Locale): SQL {
  const own = sql.raw(row);
  return sql`json_build_object('scope', ${own}.scope, 'family', ${own}.family,
    'piece', (select coalesce((select t.title from product_texts t where t.product_id = ${own}.product_id and t.locale = ${locale}),
      (select t.title from product_texts t where t.product_id = ${own}.product_id and t.locale = 'fa')) where ${own}.product_id is not null),
    'cluster', (select ${tongue(locale, "c.name_fa", "c.name_en")} from clusters c where c.id = ${own}.cluster_id))`;
}
