import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { parseDuration } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What the event of a moved clock is about: there is one clock. */
const theClock = "00000000-0000-7000-8000-000000000001";

/** Moves the market's clock forward, in demo mode only: deadlines, holds and windows can then be watched. Never back. */
export const moveClock = command({
  name: "move-clock",
  who: system,
  input: z.object({ advance: z.string().max(40, "too-long") }),
  async run({ ctx, tx, tell }, { advance }) {
    if (!ctx.house.env.demo) throw new Missing("clock");
    const ms = parseDuration(advance);
    if (ms === null || ms < 0 || ms > 3650 * 86_400_000) throw new Invalid({ advance: "invalid" });
    const [row] = await rowsOf<{ ms: string }>(
      tx,
      sql`update market_clock set ahead_ms = ahead_ms + ${ms} where one = 1 returning (extract(epoch from now()) * 1000 + ahead_ms)::bigint::text as ms`,
    );
    await tell("clock.moved", "clock", theClock, { data: { advance } });
    return new Date(Number(row?.ms));
  },
});
