import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { rosterRowStates, rosterStates } from "../vocabulary.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { programmes } from "./programmes.ts";

/** A list of people who were registered elsewhere, brought in as a file by a body, which leads the cases made of it. */
export const rosters = pgTable(
  "rosters",
  {
    id: id(),
    number: bigint({ mode: "number" }).generatedAlwaysAsIdentity().unique(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    broughtBy: uuid()
      .notNull()
      .references(() => persons.id),
    broughtAt: recordedAt(),
    fileName: text().notNull(),
    headers: jsonb().$type<string[]>().notNull(),
    /** Which column holds which field; null until it was looked at. */
    mapping: jsonb().$type<Record<string, number>>(),
    rows: integer().notNull(),
    status: text({ enum: rosterStates }).notNull().default("brought"),
    /** When the job last got on; long ago while it should be working, another takes it up. */
    workedAt: recordedAt(),
    importedAt: instant(),
    importedBy: uuid().references(() => persons.id),
    undoneAt: instant(),
    undoneBy: uuid().references(() => persons.id),
  },
  (t) => [index("rosters_body").on(t.bodyId, t.number)],
);

/** One row of a roster. What it says is sealed while it waits and let go of once it is written. */
export const rosterRows = pgTable(
  "roster_rows",
  {
    id: id(),
    rosterId: uuid()
      .notNull()
      .references(() => rosters.id),
    /** As the spreadsheet counts it, titles included. */
    number: integer().notNull(),
    /** The cells, a sealed JSON list; null once they are written elsewhere. */
    cellsSealed: sealed(),
    state: text({ enum: rosterRowStates }).notNull().default("staged"),
    faults: jsonb().$type<{ field: string; fault: string }[]>().notNull().default([]),
    codeIndex: text(),
    phoneIndex: text(),
    /** The first row of this file with the same national code. */
    twiceOf: integer(),
    /** Who is known by this national code: no reference, for another import may be undone meanwhile. */
    knownCase: uuid(),
    /** A case of somebody who may be the same person, and how likely that is in percent. */
    likeCase: uuid(),
    likeScore: integer(),
    /** What was made of it. No reference: an undone row leaves nothing. */
    personId: uuid(),
    /** She was not known before. */
    personMade: boolean().notNull().default(false),
    caseId: uuid(),
    applicationId: uuid(),
    /** Which empty fields of a case that was there already were filled. */
    filled: text().array().notNull().default([]),
    /** The last event told of it: a later one about the same case keeps the row from being undone. */
    eventId: bigint({ mode: "number" }),
  },
  (t) => [
    uniqueIndex("roster_rows_number").on(t.rosterId, t.number),
    index("roster_rows_state").on(t.rosterId, t.state, t.number),
    index("roster_rows_code").on(t.rosterId, t.codeIndex),
    index("roster_rows_case").on(t.caseId).where(sql`case_id is not null`),
  ],
);

/** How a body's files are laid out: what it chose last for these titles. */
export const rosterTemplates = pgTable(
  "roster_templates",
  {
    id: id(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    /** The titles, folded, in their order. */
    titles: text().notNull(),
    mapping: jsonb().$type<Record<string, number>>().notNull(),
    savedAt: recordedAt(),
  },
  (t) => [uniqueIndex("roster_templates_titles").on(t.bodyId, t.titles)],
);

/** What a register elsewhere called a person: its own number, the permit, the pioneer's name as it stood there. */
export const registerEntries = pgTable(
  "register_entries",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    rosterId: uuid()
      .notNull()
      .references(() => rosters.id),
    externalId: text().notNull().default(""),
    permitNumber: text().notNull().default(""),
    pioneerName: text().notNull().default(""),
  },
  (t) => [index("register_entries_case").on(t.caseId), index("register_entries_roster").on(t.rosterId)],
);
