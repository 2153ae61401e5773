import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { stages } from "../vocabulary.ts";
import { agreementKinds, agreementLineKinds } from "../vocabulary-bodies.ts";
import { bodies, clusters } from "./clusters.ts";
import { persons } from "./identity.ts";

/** What bodies agreed on: a memorandum, or a joint plan for a cluster. Its words do not change; what follows from it is lines. */
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
});

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
