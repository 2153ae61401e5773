import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { regionalKinds } from "../vocabulary-pioneers.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";

/** What an upstream firm or a body looks for: published by an officer, reached through the programme. */
export const calls = pgTable(
  "calls",
  {
    id: id(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    occupation: text().notNull(),
    /** Where; null for anywhere. */
    county: text(),
    titleFa: text().notNull(),
    titleEn: text().notNull(),
    textFa: text().notNull(),
    textEn: text().notNull(),
    /** How much, in words: "200 metres a month". */
    amount: text().notNull().default(""),
    /** The last day to answer. */
    until: date().notNull(),
    publishedBy: uuid()
      .notNull()
      .references(() => persons.id),
    publishedAt: recordedAt(),
    closedAt: instant(),
    closedBy: uuid().references(() => persons.id),
  },
  (t) => [index("calls_open").on(t.until, t.publishedAt).where(sql`closed_at is null`)],
);

/** "I can do this": what somebody wrote to the officers of a call. */
export const callAnswers = pgTable(
  "call_answers",
  {
    id: id(),
    callId: uuid()
      .notNull()
      .references(() => calls.id),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    textSealed: sealed().notNull(),
    answeredAt: recordedAt(),
  },
  (t) => [uniqueIndex("call_answers_one").on(t.callId, t.personId)],
);

/** Who wants to hear of new calls, of which craft and county; empty means all. A row ends, never changes. */
export const callSubscriptions = pgTable(
  "call_subscriptions",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    occupation: text().notNull().default(""),
    county: text().notNull().default(""),
    since: recordedAt(),
    /** Up to when she has been told. */
    toldAt: recordedAt(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex("call_subscriptions_live").on(t.personId).where(sql`ended_at is null`)],
);

/** What an officer knows of a county that our own data does not say: advantages, materials, skills, gaps. Changing one ends it and writes another. */
export const regionalNotes = pgTable(
  "regional_notes",
  {
    id: id(),
    county: text().notNull(),
    kind: text({ enum: regionalKinds }).notNull(),
    textFa: text().notNull(),
    textEn: text().notNull(),
    source: text().notNull(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    writtenBy: uuid()
      .notNull()
      .references(() => persons.id),
    writtenAt: recordedAt(),
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
  },
  (t) => [index("regional_notes_county").on(t.county, t.writtenAt)],
);
