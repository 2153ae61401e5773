import type { Ctx } from "#app/platform/context.server.ts";

/**
 * What need not be kept is not: codes nobody used (two days, so that the day's guesses stay counted), those used half a
 * year ago, sessions that ended three months ago. A job, hourly; says how many rows went.
 */
export async function forgetTraces(ctx: Ctx): Promise<number> {
  const { writes } = ctx.house;
  const codes = await writes.query(
    `delete from code_challenges where expires_at < market_now() - interval '2 days'
       and (used_at is null or used_at < market_now() - interval '180 days')`,
  );
  const sessions = await writes.query(
    "delete from sessions where least(expires_at, revoked_at) < market_now() - interval '90 days'",
  );
  return (codes.rowCount ?? 0) + (sessions.rowCount ?? 0);
}
