import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { trainingWays } from "../vocabulary-skills.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";

type Text = { fa: string; en: string };
/** A short lesson somebody reads by herself: paragraphs, then control questions of which the `right` answer counts from 0. */
export type Lesson = { paragraphs: Text[]; questions: (Text & { answers: Text[]; right: number })[] };

/** What is taught: a course with meetings, or a lesson to read. */
export const trainingModules = pgTable("training_modules", {
  id: id(),
  slug: text().notNull().unique(),
  titleFa: text().notNull(),
  titleEn: text().notNull(),
  summaryFa: text().notNull(),
  summaryEn: text().notNull(),
  hours: smallint().notNull(),
  way: text({ enum: trainingWays }).notNull(),
  /** For which occupations; empty for all. */
  occupations: text().array().notNull().default([]),
  /** Null where it takes meetings. */
  lesson: jsonb().$type<Lesson>(),
  position: smallint().notNull().default(0),
  createdAt: recordedAt(),
});

/** One course that is held: who teaches it, where, for how many. */
export const trainingSessions = pgTable(
  "training_sessions",
  {
    id: id(),
    moduleId: uuid()
      .notNull()
      .references(() => trainingModules.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    trainerId: uuid()
      .notNull()
      .references(() => persons.id),
    county: text().notNull(),
    placeFa: text().notNull(),
    placeEn: text().notNull(),
    capacity: smallint().notNull(),
    /** Live enrolments; written with them, so that the last place is given once. */
    taken: smallint().notNull().default(0),
    /** Applicants may enrol themselves. */
    offered: boolean().notNull().default(true),
    openedBy: uuid()
      .notNull()
      .references(() => persons.id),
    openedAt: recordedAt(),
    calledOffAt: instant(),
  },
  (t) => [
    index("training_sessions_body").on(t.bodyId, t.openedAt),
    check("training_sessions_room", sql`taken between 0 and capacity`),
  ],
);

/** The days of a course. */
export const trainingMeetings = pgTable(
  "training_meetings",
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id),
    number: smallint().notNull(),
    startsAt: instant().notNull(),
  },
  (t) => [uniqueIndex("training_meetings_number").on(t.sessionId, t.number)],
);

export const enrolments = pgTable(
  "enrolments",
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    enrolledBy: uuid()
      .notNull()
      .references(() => persons.id),
    enrolledAt: recordedAt(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("enrolments_live").on(t.sessionId, t.caseId).where(sql`ended_at is null`),
    index("enrolments_case").on(t.caseId),
  ],
);

/** Who was there on a day of a course. Taken back, the tick keeps who took it back. */
export const attendances = pgTable(
  "attendances",
  {
    meetingId: uuid()
      .notNull()
      .references(() => trainingMeetings.id),
    enrolmentId: uuid()
      .notNull()
      .references(() => enrolments.id),
    present: boolean().notNull(),
    markedBy: uuid()
      .notNull()
      .references(() => persons.id),
    markedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.enrolmentId] })],
);

/** A module that somebody has done: what rights rest on, and what a printed certificate's number finds. */
export const certificates = pgTable(
  "certificates",
  {
    id: id(),
    number: integer().generatedAlwaysAsIdentity().unique(),
    code: text().notNull().unique(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    moduleId: uuid()
      .notNull()
      .references(() => trainingModules.id),
    /** The course it comes of; null for a lesson read by oneself. */
    sessionId: uuid().references(() => trainingSessions.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    issuedAt: recordedAt(),
  },
  (t) => [uniqueIndex("certificates_once").on(t.caseId, t.moduleId)],
);
