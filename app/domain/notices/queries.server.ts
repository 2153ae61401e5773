import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { inLocale } from "#app/platform/paths.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { NoticeGroup } from "#db/vocabulary.ts";
import { openNotice } from "./send-notice.server.ts";

const perPage = 20;
/** More are not counted: a hundred unread is as many as a person can take in. */
const mostCounted = 99;

export type FeedItem = {
  id: string;
  group: NoticeGroup;
  /** The language it was said in, for whoever has it read aloud. */
  locale: Locale;
  subject: string;
  text: string;
  at: string;
  read: boolean;
  link: string | null;
};
export type Feed = { items: FeedItem[]; unread: number; page: number; more: boolean };

/** What she was told in the app, unread first, then what happened last. In the language in which it was said. */
export async function myNotices(ctx: Ctx, actor: Person, page: number): Promise<Feed> {
  const [unread, rows] = await Promise.all([
    unreadCount(ctx.db, actor),
    rowsOf<{
      id: string;
      group: NoticeGroup;
      locale: Locale;
      to_sealed: string;
      body_sealed: string;
      at: string;
      read: boolean;
      link: string | null;
    }>(
      ctx.db,
      sql`select id, "group", locale, to_sealed, body_sealed, queued_at::text as at, read_at is not null as read, link from notices
          where person_id = ${actor.id} and channel = 'in-app'
          order by read_at is not null, event_id desc, id desc limit ${perPage + 1} offset ${(page - 1) * perPage}`,
    ),
  ]);
  const items = rows.slice(0, perPage).map((row) => {
    const { subject, text } = openNotice(ctx, row).body;
    const at = new Date(row.at).toISOString();
    const link = row.link && inLocale(row.link, ctx.locale);
    return { id: row.id, group: row.group, locale: row.locale, subject, text, at, read: row.read, link };
  });
  return { items, unread, page, more: rows.length > perPage };
}

/** How many she has not read, for the frame of every page she sees. */
export async function unreadCount(db: Db, actor: Person): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from (select 1 from notices
          where person_id = ${actor.id} and channel = 'in-app' and read_at is null limit ${mostCounted}) unread`,
  );
  return row?.n ?? 0;
}

/** Which of her addresses we know, so that the form says which choices reach her. */
export async function myAddresses(db: Db, actor: Person): Promise<{ phone: boolean; mail: boolean }> {
  const [row] = await rowsOf<{ phone: boolean; mail: boolean }>(
    db,
    sql`select phone_sealed is not null as phone, email_sealed is not null as mail from persons where id = ${actor.id}`,
  );
  return row ?? { phone: false, mail: false };
}
