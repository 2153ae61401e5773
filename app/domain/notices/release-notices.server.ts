import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { inTransaction } from "#db/writes.server.ts";

const most = 200;

/**
 * Takes up what waited for the end of quiet hours, by the market's clock: from then on it is queued like any other. The
 * row and its job change together, and a row that another process has in hand is passed over, so each is sent once.
 */
export async function releaseNotices(ctx: Ctx): Promise<number> {
  let released = 0;
  for (let some = most; some === most; released += some) some = await releaseSome(ctx);
  return released;
}

function releaseSome(ctx: Ctx): Promise<number> {
  return inTransaction(ctx.house.writes, async (tx) => {
    const due = await rowsOf<{ id: string }>(
      tx,
      sql`update notices set not_before = null, queued_at = market_now() where id in (
            select id from notices where status = 'queued' and not_before <= market_now() order by queued_at limit ${most} for update skip locked)
          returning id`,
    );
    for (const { id } of due) await enqueue(ctx.house.boss, tx, "send-notice", { noticeId: id });
    return due.length;
  });
}
