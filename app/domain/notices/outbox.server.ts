import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { openNotice } from "./send-notice.server.ts";

/**
 * Everything sent or about to be, newest first, as the contract lists it; what waits for the end of quiet hours is not
 * there yet. Demo mode only: it opens what is sealed.
 */
export async function outbox(ctx: Ctx, filter: { to: string | null; since: string | null }) {
  const { keys, country } = ctx.house;
  const phone = filter.to ? country.identifiers.mobile(filter.to) : null;
  const to = filter.to
    ? [
        keys.blindIndex(filter.to, "email"),
        keys.blindIndex(filter.to, "person"),
        ...(phone ? [keys.blindIndex(phone, "phone")] : []),
      ]
    : null;
  const since = filter.since && !Number.isNaN(Date.parse(filter.since)) ? new Date(filter.since).toISOString() : null;
  const rows = await rowsOf<{
    id: string;
    channel: string;
    template: string;
    locale: string;
    at: string;
    to_sealed: string;
    body_sealed: string;
  }>(
    ctx.db,
    sql`select id, channel, template, locale, queued_at::text as at, to_sealed, body_sealed from notices
        where (${to === null} or to_index in ${to ?? [""]}) and (${since}::timestamptz is null or queued_at >= ${since}::timestamptz)
          and (not_before is null or not_before <= market_now())
        order by queued_at desc, id desc limit 300`,
  );
  return rows.map((row) => {
    const { to: receiver, body } = openNotice(ctx, row);
    return {
      id: row.id,
      channel: row.channel,
      to: receiver,
      template: row.template,
      locale: row.locale,
      ...body,
      at: new Date(row.at).toISOString(),
    };
  });
}
