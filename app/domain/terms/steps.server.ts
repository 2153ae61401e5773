import { sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/** Writes that somebody agreed to what is in force, each version once. Answers how many were new. */
export async function agreeToTerms(tx: Tx, personId: string): Promise<number> {
  const agreed = await rowsOf(
    tx,
    sql`insert into consents (person_id, terms_id)
        select ${personId}, t.id from terms_versions t where t.valid_from <= market_now()
          and not exists (select from terms_versions n where n.kind = t.kind and n.version > t.version and n.valid_from <= market_now())
        on conflict do nothing returning terms_id`,
  );
  return agreed.length;
}
