import { sql } from "drizzle-orm";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { TermKind } from "#db/vocabulary-join.ts";

export type TermsVersion = {
  id: string;
  kind: TermKind;
  version: number;
  text: Localized;
  changes: Localized;
  from: string;
};

const versionJson = sql`json_build_object('id', t.id, 'kind', t.kind, 'version', t.version, 'from', t.valid_from,
  'text', json_build_object('fa', t.text_fa, 'en', t.text_en), 'changes', json_build_object('fa', t.changes_fa, 'en', t.changes_en))`;

/** The last version of each kind that holds today, the terms of use first. */
export async function termsInForce(db: Db): Promise<TermsVersion[]> {
  const rows = await rowsOf<{ terms: TermsVersion }>(
    db,
    sql`select ${versionJson} as terms from terms_versions t where t.valid_from <= market_now()
          and not exists (select from terms_versions n where n.kind = t.kind and n.version > t.version and n.valid_from <= market_now())
        order by t.kind = 'terms' desc, t.kind`,
  );
  return rows.map(({ terms }) => terms);
}

/** What holds today and she has agreed to no version of; for who was brought into the programme by somebody else. */
export async function termsUnagreed(db: Db, personId: string): Promise<TermsVersion[]> {
  const agreed = await rowsOf<{ kind: string }>(
    db,
    sql`select distinct v.kind from consents c join terms_versions v on v.id = c.terms_id where c.person_id = ${personId}`,
  );
  return (await termsInForce(db)).filter(({ kind }) => !agreed.some((one) => one.kind === kind));
}

/**
 * What somebody is to be asked again: kinds of which she agreed to an earlier version than the last that changes what she
 * agreed to. Nothing for who never agreed to any: she is asked when she joins.
 */
export async function termsToAgree(db: Db, personId: string): Promise<TermsVersion[]> {
  const rows = await rowsOf<{ terms: TermsVersion }>(
    db,
    sql`select ${versionJson} as terms from terms_versions t where t.valid_from <= market_now()
          and not exists (select from terms_versions n where n.kind = t.kind and n.version > t.version and n.valid_from <= market_now())
          and exists (select from terms_versions m where m.kind = t.kind and m.material and m.valid_from <= market_now()
            and m.version > (select max(v.version) from consents c join terms_versions v on v.id = c.terms_id where c.person_id = ${personId} and v.kind = t.kind))
        order by t.kind = 'terms' desc, t.kind`,
  );
  return rows.map(({ terms }) => terms);
}
