import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { genesis, type Sealable, sealOf } from "./chain.server.ts";
import { sealable } from "./seal-events.server.ts";

type Link = Sealable & { position: string; previous_hash: string; hash: string; event_id: string; lost: boolean };

/** Links read at once. */
const batch = 20_000;

/**
 * Goes along the chain from its first link and makes every hash anew. `broken`: the first few links that were changed,
 * whose event was, or between which something was taken out.
 */
export async function checkSeals(db: Db, most = 5): Promise<{ checked: number; broken: string[] }> {
  const broken: string[] = [];
  let position = 0;
  let hash = genesis;
  for (;;) {
    const links = await rowsOf<Link>(
      db,
      sql`select s.position::text, s.previous_hash, s.hash, s.event_id::text, e.id is null as lost, ${sealable}
          from event_seals s left join events e on e.id = s.event_id where s.position > ${position} order by s.position limit ${batch}`,
    );
    for (const { position: stands, previous_hash, hash: written, event_id, lost, ...event } of links) {
      if (Number(stands) !== position + 1 || previous_hash !== hash)
        broken.push(`seal ${stands}: does not follow the one before it`);
      else if (lost) broken.push(`event ${event_id}: sealed and gone`);
      else if (sealOf(previous_hash, event) !== written) broken.push(`event ${event_id}: is not what was sealed`);
      if (broken.length >= most) return { checked: Number(stands), broken };
      position = Number(stands);
      hash = written;
    }
    if (links.length < batch) return { checked: position, broken };
  }
}
