import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { foldForSearch } from "#app/platform/text.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

/** The words of a search as they are remembered, or null where they may be somebody's number or address. */
export function demandOf(q: string): string | null {
  const words = foldForSearch(q).slice(0, 60).trim();
  return words.length < 2 || words.includes("@") || (words.match(/[0-9]/g)?.length ?? 0) > 6 ? null : words;
}

/**
 * Remembers that somebody looked for what nobody sells: the words and the day, never who. Written on its own; if that
 * fails the search goes on. Thirty an hour of one address, so that nobody makes up a demand.
 */
export async function rememberDemand(ctx: Ctx, q: string): Promise<void> {
  const words = demandOf(q);
  if (!words) return;
  try {
    if (!(await ctx.house.limits.take("search-miss-per-address", ctx.ip, ctx.now)).ok) return;
    await ctx.house.writes.query(
      `insert into search_demand as kept (day, words) values (($1::timestamptz at time zone 'Asia/Tehran')::date, $2)
       on conflict (day, words) do update set times = kept.times + 1`,
      [ctx.now.toISOString(), words],
    );
  } catch (error) {
    ctx.house.log.warn({ err: error }, "a search without results was not remembered");
  }
}

export type Demand = { words: string; times: number; last: string };

/** What was looked for and not found in the last ninety days by more than a few, the most wanted first. */
export function unmetDemand(db: Db, now: Date, { least = 3, most = 30 } = {}): Promise<Demand[]> {
  return rowsOf<Demand>(
    db,
    sql`select words, sum(times)::int as times, max(day)::text as last from search_demand
        where day > (${now.toISOString()}::timestamptz at time zone 'Asia/Tehran')::date - 90
        group by words having sum(times) >= ${least} order by 2 desc, 1 limit ${most}`,
  );
}
