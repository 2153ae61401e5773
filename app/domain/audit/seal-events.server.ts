import { sql } from "drizzle-orm";
import type { House } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { genesis, type Sealable, sealOf } from "./chain.server.ts";

/** One sealer at a time in a database. */
const SEALING = 7_201_403;
/** How far behind the last sealed number a slower transaction's event may still turn up. */
const stragglers = 100_000;
/** Events sealed in one transaction. */
const most = 5_000;

/** Columns of an event as they are sealed; the same text for the sealer and the checker. */
export const sealable = sql`e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.kind, e.noun, e.noun_id::text,
  e.actor_kind, e.actor_id::text, e.actor_name, e.subject_id::text, e.grant_id::text, e.data::text as data`;

type Sealing = { house: Pick<House, "writes"> };

/**
 * Chains the events told since the last time. Not a command: it adds no fact, it fixes the ones there are. An event whose
 * transaction was slower than a later one's is sealed after it: the chain's order is its own, not the numbers'.
 */
export async function sealEvents(ctx: Sealing): Promise<number> {
  let sealed = 0;
  for (let some = most; some === most; sealed += some) some = await sealSome(ctx);
  return sealed;
}

async function sealSome(ctx: Sealing): Promise<number> {
  return inTransaction(ctx.house.writes, async (tx) => {
    const [lock] = await rowsOf<{ got: boolean }>(tx, sql`select pg_try_advisory_xact_lock(${SEALING}) as got`);
    if (!lock?.got) return 0;
    const [last] = await rowsOf<{ position: string; hash: string; event_id: string }>(
      tx,
      sql`select position::text, hash, (select max(event_id)::text from event_seals) as event_id from event_seals s order by s.position desc limit 1`,
    );
    const events = await rowsOf<Sealable>(
      tx,
      sql`select ${sealable} from events e
          where e.id > ${last?.event_id ?? "0"}::bigint - ${stragglers} and not exists (select 1 from event_seals s where s.event_id = e.id)
          order by e.id limit ${most}`,
    );
    let hash = last?.hash ?? genesis;
    let position = Number(last?.position ?? 0);
    const seals = events.map((event) => {
      const previousHash = hash;
      hash = sealOf(previousHash, event);
      position++;
      return { event_id: event.id, position, previous_hash: previousHash, hash };
    });
    if (seals.length === 0) return 0;
    await tx.execute(sql`insert into event_seals (event_id, position, previous_hash, hash)
      select event_id, position, previous_hash, hash from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb)
        as s(event_id bigint, position bigint, previous_hash text, hash text)`);
    return seals.length;
  });
}
