import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt } from "../columns.ts";
import { breakKinds, breakStates, breakSubjects, currencies } from "../vocabulary.ts";
import { persons } from "./identity.ts";
import { payments, refunds } from "./payments.ts";
import { transfers } from "./rails.ts";

/** What one side has in sum, per currency, in minor units as text. */
export type RunSums = Record<string, { ours: string; theirs: string | null }>;

/** One comparison of our books with one provider's, for a range of days; by the clock at most once per provider and day. */
export const reconciliationRuns = pgTable(
  "reconciliation_runs",
  {
    id: id(),
    provider: text().notNull(),
    fromDay: date().notNull(),
    toDay: date().notNull(),
    cause: text({ enum: ["clock", "person"] }).notNull(),
    startedBy: uuid().references(() => persons.id),
    status: text({ enum: ["wanted", "done", "failed"] })
      .notNull()
      .default("wanted"),
    compared: integer().notNull().default(0),
    found: integer().notNull().default(0),
    gone: integer().notNull().default(0),
    sums: jsonb().$type<RunSums>().notNull().default({}),
    startedAt: recordedAt(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("reconciliation_runs_nightly")
      .on(t.provider, t.toDay)
      .where(sql`cause = 'clock' and status <> 'failed'`),
    uniqueIndex("reconciliation_runs_one").on(t.provider).where(sql`status = 'wanted'`),
    index("reconciliation_runs_started").on(t.startedAt),
    check("reconciliation_runs_days", sql`from_day <= to_day`),
  ],
);

/** A difference between the two books. The same one found again is the same row; what is unknown on a side is null. */
export const reconciliationBreaks = pgTable(
  "reconciliation_breaks",
  {
    id: id(),
    /** Provider, currency, kind, what it is about and its reference: one row each. */
    key: text().notNull().unique(),
    kind: text({ enum: breakKinds }).notNull(),
    subject: text({ enum: breakSubjects }).notNull(),
    provider: text().notNull(),
    currency: text({ enum: currencies }).notNull(),
    /** As each side has it: what came to us is positive, what left negative. */
    ours: money(),
    theirs: money(),
    /** What the provider calls it; of a sum the days. */
    reference: text().notNull(),
    paymentId: uuid().references(() => payments.id),
    refundId: uuid().references(() => refunds.id),
    transferId: uuid().references(() => transfers.id),
    happenedOn: date().notNull(),
    foundBy: uuid()
      .notNull()
      .references(() => reconciliationRuns.id),
    /** The last run that met it. */
    seenBy: uuid()
      .notNull()
      .references(() => reconciliationRuns.id),
    status: text({ enum: breakStates }).notNull().default("open"),
    ownerId: uuid().references(() => persons.id),
    reason: text().notNull().default(""),
    closedBy: uuid().references(() => persons.id),
    /** The run that no longer found it. */
    goneIn: uuid().references(() => reconciliationRuns.id),
    foundAt: recordedAt(),
    closedAt: instant(),
  },
  (t) => [index("reconciliation_breaks_open").on(t.foundAt).where(sql`status = 'open'`)],
);

/** What finance has found out about a break, one after the other. */
export const reconciliationNotes = pgTable(
  "reconciliation_notes",
  {
    id: id(),
    breakId: uuid()
      .notNull()
      .references(() => reconciliationBreaks.id),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    text: text().notNull(),
    at: recordedAt(),
  },
  (t) => [index("reconciliation_notes_break").on(t.breakId)],
);
