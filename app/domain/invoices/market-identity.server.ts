import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import type { MarketIdentity } from "./body.ts";

/** Who the market is before the law, as it was last written; null while nobody has. Nothing of it is ever guessed. */
export async function marketIdentity(db: Db | Tx): Promise<MarketIdentity | null> {
  const [row] = await rowsOf<MarketIdentity>(
    db,
    sql`select json_build_object('fa', name_fa, 'en', name_en) as name, legal_id as "legalId", economic_code as "economicCode",
          json_build_object('fa', address_fa, 'en', address_en) as address, postal_code as "postalCode"
        from market_identities order by id desc limit 1`,
  );
  return row ?? null;
}
