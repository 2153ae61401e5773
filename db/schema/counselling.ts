import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { counsellingWays, noteLevels } from "../vocabulary-skills.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";

/** A talk of a counsellor with somebody of the programme. */
export const counsellingSessions = pgTable(
  "counselling_sessions",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    counsellorId: uuid()
      .notNull()
      .references(() => persons.id),
    way: text({ enum: counsellingWays }).notNull(),
    metAt: instant().notNull(),
    /** Sealed: what she does until when; she reads it herself. */
    nextStepSealed: sealed(),
    nextOn: date(),
    recordedAt: recordedAt(),
  },
  (t) => [index("counselling_sessions_case").on(t.caseId, t.metAt)],
);

/** What was written of it, each for its own readers. */
export const counsellingNotes = pgTable(
  "counselling_notes",
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => counsellingSessions.id),
    level: text({ enum: noteLevels }).notNull(),
    textSealed: sealed().notNull(),
    writtenAt: recordedAt(),
  },
  (t) => [uniqueIndex("counselling_notes_level").on(t.sessionId, t.level)],
);
