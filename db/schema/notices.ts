import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { noticeChannels } from "../vocabulary.ts";
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
