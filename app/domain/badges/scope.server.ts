import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { uuids } from "#db/lists.server.ts";

/**
 * Condition on `pr`, a producer: one an officer may see. Her own body judged the case, or it issues marks, which anybody
 * verified may be given.
 */
export function mayHonour(actor: Person): SQL {
  const bodies = uuids(bodiesOf(actor, "officer"));
  return sql`(exists (select 1 from applications a where a.id = pr.application_id and a.body_id = any(${bodies}))
    or exists (select 1 from badges own where own.issuer_id = any(${bodies})))`;
}
