import { type SQL, sql } from "drizzle-orm";
import type { World } from "./invariant.ts";

/**
 * A condition: what was due at `due` (an SQL instant by the market's clock) has had five minutes and more. Beside a
 * running market until now; of one that stands still, or of a restored copy, until its last event, for nothing could be
 * done since. A clock moved forward in demo mode makes things due at that moment and not before.
 */
export function overdue(world: World, due: SQL): SQL {
  const asOf = world.alive ? sql`market_now()` : sql`(select at from events order by id desc limit 1)`;
  const moved = sql`(select max(at) from events where noun = 'clock' and noun_id = '00000000-0000-7000-8000-000000000001')`;
  return sql`greatest(${due}, ${moved}) + interval '5 minutes' < ${asOf}`;
}
