import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { stages } from "../vocabulary.ts";
import { agreementKinds, agreementLineKinds } from "../vocabulary-bodies.ts";
import { bodies, clusters } from "./clusters.ts";
import { persons } from "./identity.ts";

/**
 * What bodies agreed on: a memorandum, or a joint plan for a cluster. Its words change by an agreement_change that every party
 * signed; what follows from it is lines.
 */
export const agreements = pgTable("agreements", {
  id: id(),
  kind: text({ enum: agreementKinds }).notNull(),
  title: text().notNull(),
  words: text().notNull(),
  clusterId: uuid().references(() => clusters.id),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  /** The body that wrote it. */
  bodyId: uuid()
    .notNull()
    .references(() => bodies.id),
  draftedBy: uuid()
    .notNull()
    .references(() => persons.id),
  draftedAt: recordedAt(),
  /** Ended before its last day, by which party, and why. */
  endedOn: date(),
  endedBy: uuid().references(() => persons.id),
  endedByBodyId: uuid().references(() => bodies.id),
  endReason: text().notNull().default(""),
});

/** A new text that takes the place of the one before once every party has signed it; one waits at a time. */
export const agreementChanges = pgTable(
  "agreement_changes",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    words: text().notNull(),
    /** The text it was written against. */
    wordsBefore: text().notNull(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    writtenBy: uuid()
      .notNull()
      .references(() => persons.id),
    writtenAt: recordedAt(),
    inForceAt: instant(),
    /** Taken back, or another party said no. */
    droppedAt: instant(),
    droppedBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("agreement_changes_one_waits").on(t.agreementId).where(sql`in_force_at is null and dropped_at is null`),
  ],
);

/** Who signed a change for which party. */
export const agreementChangeSignatures = pgTable(
  "agreement_change_signatures",
  {
    changeId: uuid()
      .notNull()
      .references(() => agreementChanges.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    signedBy: uuid()
      .notNull()
      .references(() => persons.id),
    signedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.changeId, t.bodyId] })],
);

/** Who is party to it, and who signed for each. In force once all have. */
export const agreementParties = pgTable(
  "agreement_parties",
  {
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    signedBy: uuid().references(() => persons.id),
    signedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.bodyId] }), index("agreement_parties_body").on(t.bodyId)],
);

/** What follows from it, each line one party's own: a shared target, a task, a member, the minutes of a meeting. */
export const agreementLines = pgTable(
  "agreement_lines",
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => agreements.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    kind: text({ enum: agreementLineKinds }).notNull(),
    words: text().notNull(),
    /** Whose task it is, or who the member is. */
    who: text().notNull().default(""),
    /** By when, or the day of the meeting. */
    dueOn: date(),
    /** Of a target: how many people are to reach which stage, of which craft and county (empty: all). */
    measure: text({ enum: stages }),
    occupation: text().notNull().default(""),
    county: text().notNull().default(""),
    goal: integer(),
    addedBy: uuid()
      .notNull()
      .references(() => persons.id),
    addedAt: recordedAt(),
    doneAt: instant(),
    doneBy: uuid().references(() => persons.id),
    doneNote: text().notNull().default(""),
    removedAt: instant(),
    removedBy: uuid().references(() => persons.id),
  },
  (t) => [index("agreement_lines_of").on(t.agreementId, t.kind)],
);
