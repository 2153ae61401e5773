import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { type NoticeChannel, type NoticeGroup, noticeChannels, noticeGroups } from "../vocabulary.ts";
import { persons } from "./identity.ts";
import { events } from "./platform.ts";

/** One thing said to one person by one channel. What was said is sealed: it may hold a code or a link. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    eventId: bigint({ mode: "number" }).references(() => events.id),
    personId: uuid().references(() => persons.id),
    channel: text({ enum: noticeChannels }).notNull(),
    group: text({ enum: noticeGroups }).notNull().default("account"),
    toSealed: sealed().notNull(),
    toIndex: text().notNull(),
    template: text().notNull(),
    locale: text({ enum: ["fa", "en"] }).notNull(),
    /** Sealed JSON: {subject, text, code, links}. */
    bodySealed: sealed().notNull(),
    /** Said once: the same fact to the same person by the same channel. */
    dedupeKey: text().notNull().unique(),
    status: text({ enum: ["queued", "sent", "failed"] })
      .notNull()
      .default("queued"),
    tries: smallint().notNull().default(0),
    deliveries: smallint().notNull().default(0),
    queuedAt: recordedAt(),
    /** Quiet hours: not said before this; null for at once. */
    notBefore: instant(),
    sentAt: instant(),
    readAt: instant(),
    link: jsonb().$type<string | null>(),
  },
  (t) => [
    index("notices_person").on(t.personId, t.queuedAt),
    index("notices_to").on(t.toIndex, t.queuedAt),
    index("notices_queue").on(t.queuedAt).where(sql`status = 'queued'`),
  ],
);

/** By which channels a person wants what, and in which hours her phone stays silent. No row: everything, and the market's night. */
export const noticePreferences = pgTable("notice_preferences", {
  personId: uuid()
    .primaryKey()
    .references(() => persons.id),
  channels: jsonb().$type<Partial<Record<NoticeGroup, NoticeChannel[]>>>().notNull().default({}),
  /** Hours of the market's day, 0 to 23; the same twice for no quiet hours. */
  quietFrom: smallint().notNull().default(22),
  quietTo: smallint().notNull().default(8),
  savedAt: recordedAt(),
});
