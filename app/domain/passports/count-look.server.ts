import type { Ctx, House } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";

/** Looks being written at this moment; beyond these, looks go uncounted: nobody waits for a counter. */
const most = 4;
let writing = 0;

/**
 * Counts that somebody looked at a passport, once for each reader and day. Never waited for and never in the way: what fails
 * is a look that was not counted. Answers when it is written, for those who must know.
 */
export async function countLook(ctx: Ctx, passportId: string): Promise<void> {
  if (writing >= most) return;
  writing++;
  const day = dayOf(ctx.now);
  const reader = ctx.house.keys.blindIndex(`${ctx.ip}|${day}`, "passport-reader");
  await ctx.house.writes
    .query(
      `with fresh as (insert into passport_readers (passport_id, day, reader) values ($1, $2, $3) on conflict do nothing returning 1)
       insert into passport_looks as l (passport_id, looks) select $1, 1 from fresh
       on conflict (passport_id) do update set looks = l.looks + 1`,
      [passportId, day, reader],
    )
    .catch((error: unknown) => ctx.house.log.warn({ err: error }, "a look at a passport was not counted"))
    .finally(() => writing--);
}

/** Throws away who was counted on days that are over. */
export async function forgetReaders(house: House, now: Date): Promise<void> {
  await house.writes.query("delete from passport_readers where day < $1", [dayOf(now)]);
}
