import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { takeBackRows } from "./take-back-rows.server.ts";
import { writeRows } from "./write-rows.server.ts";

/** Goes on with a roster, whichever way it is going: one chunk, which puts the next into the queue. */
export async function workOnRoster(ctx: Ctx, rosterId: string): Promise<void> {
  await writeRows(ctx, { rosterId });
  await takeBackRows(ctx, { rosterId });
}

/** Takes up rosters on which nobody has worked for a minute although there is work: their job was lost with its process. */
export async function goOnWithRosters(ctx: Ctx): Promise<void> {
  const left = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from rosters where status in ('importing', 'undoing') and worked_at < market_now() - interval '1 minute' order by worked_at limit 5`,
  );
  for (const { id } of left) await workOnRoster(ctx, id);
}
