import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { StopCause } from "#db/vocabulary-join.ts";
import { endStops, enforceStops } from "./stop-steps.server.ts";

/** Stops whose day has come begin, and those whose last day is over end. By the clock. */
export const stopDueOrders = command({
  name: "stop-due-orders",
  who: system,
  input: z.object({}),
  async run(run) {
    const stopped = await enforceStops(run, sql`true`);
    const over = await rowsOf<{ shopId: string; caseId: string | null; personId: string; cause: StopCause }>(
      run.tx,
      sql`select s.id as "shopId", o.case_id as "caseId", p.person_id as "personId", o.cause
          from order_stops o join shops s on s.id = o.shop_id join producers p on p.id = s.producer_id
          where o.ended_at is null and o.until <= market_now() order by s.id limit 200 for no key update of s`,
    );
    for (const { cause, ...seller } of over) await endStops(run, seller, cause);
    return stopped + over.length > 0 ? stopped + over.length : unchanged(0);
  },
});
