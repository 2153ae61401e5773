import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { sendMail } from "#app/platform/mail.server.ts";
import { sendSms } from "#app/platform/sms.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { NoticeChannel } from "#db/vocabulary.ts";
import { inTransaction } from "#db/writes.server.ts";
import type { NoticeBody } from "./queue-notice.server.ts";

/**
 * Errand: hands one notice to its carrier and writes that down. A crash between the two sends it again under the same
 * id; nothing else does (invariant I9). What waits for the end of quiet hours is left where it is.
 */
export async function sendNotice(ctx: Ctx, noticeId: string): Promise<void> {
  const [notice] = await rowsOf<{ channel: NoticeChannel; to_sealed: string; body_sealed: string }>(
    ctx.db,
    sql`select channel, to_sealed, body_sealed from notices
        where id = ${noticeId} and status = 'queued' and (not_before is null or not_before <= market_now())`,
  );
  if (!notice) return;
  const { to, body } = openNotice(ctx, { id: noticeId, ...notice });
  if (notice.channel === "sms") await sendSms(ctx.house.env, { to, text: body.text, id: noticeId });
  if (notice.channel === "mail")
    await sendMail(ctx.house.env, { to, subject: body.subject, text: body.text, id: noticeId });
  await inTransaction(ctx.house.writes, (tx) =>
    tx.execute(
      sql`update notices set status = 'sent', sent_at = market_now(), deliveries = deliveries + 1, tries = tries + 1 where id = ${noticeId} and status = 'queued'`,
    ),
  );
}

/** The sealed parts of a notice, for its carrier, its receiver and the demo's outbox. */
export function openNotice(
  ctx: Pick<Ctx, "house">,
  notice: { id: string; to_sealed: string; body_sealed: string },
): { to: string; body: NoticeBody } {
  const { keys } = ctx.house;
  const open = (column: string, sealed: string) =>
    keys.decryptField(sealed, { table: "notices", column, row: notice.id });
  return {
    to: open("to_sealed", notice.to_sealed),
    body: JSON.parse(open("body_sealed", notice.body_sealed)) as NoticeBody,
  };
}
