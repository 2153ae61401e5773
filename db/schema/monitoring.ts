import { sql } from "drizzle-orm";
import { check, date, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { currencies } from "../vocabulary.ts";
import {
  alertKinds,
  followUpKinds,
  type hindrances,
  interventionKinds,
  leavingReasons,
  workingAnswers,
} from "../vocabulary-monitoring.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { files } from "./media.ts";
import { programmes } from "./programmes.ts";

/** When a programme looks after its people: so many months after each was found eligible. A change closes the row. */
export const followUpPlans = pgTable(
  "follow_up_plans",
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    kind: text({ enum: followUpKinds }).notNull(),
    months: smallint().notNull(),
    validFrom: recordedAt(),
    validTo: instant(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("follow_up_plans_live").on(t.programmeId, t.kind, t.months).where(sql`valid_to is null`),
    check("follow_up_plans_months", sql`months between 1 and 60`),
  ],
);

/**
 * Monthly incomes are told by bands, never by sums: each begins at so much (minor units) and ends where the next does. The
 * band from 0 to below the next is "none".
 */
export const incomeBands = pgTable(
  "income_bands",
  {
    id: id(),
    currency: text({ enum: currencies }).notNull(),
    fromAmount: money().notNull(),
    validFrom: recordedAt(),
    validTo: instant(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [uniqueIndex("income_bands_live").on(t.currency, t.fromAmount).where(sql`valid_to is null`)],
);

/** One look after somebody: planned with a due date, answered bit by bit, done. */
export const followUps = pgTable(
  "follow_ups",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** The plan by which it is due; null where somebody wanted it. */
    planId: uuid().references(() => followUpPlans.id),
    kind: text({ enum: followUpKinds }).notNull(),
    dueAt: instant().notNull(),
    createdAt: recordedAt(),
    working: text({ enum: workingAnswers }),
    weeklyHours: smallint(),
    hindrances: text().array().$type<(typeof hindrances)[number][]>().notNull().default([]),
    /** What she says she earns a month: where its band begins, in minor units of IRR. */
    incomeFrom: money(),
    /** Sealed: what was seen and said. */
    noteSealed: sealed(),
    doneAt: instant(),
    doneBy: uuid().references(() => persons.id),
    /** Nobody will go: she left, or the plan was wrong. */
    calledOffAt: instant(),
    calledOffBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("follow_ups_planned").on(t.caseId, t.planId).where(sql`plan_id is not null`),
    index("follow_ups_case").on(t.caseId, t.dueAt),
    index("follow_ups_open").on(t.dueAt).where(sql`done_at is null and called_off_at is null`),
    check("follow_ups_hours", sql`weekly_hours between 0 and 112`),
    check("follow_ups_end", sql`done_at is null or (called_off_at is null and working is not null)`),
  ],
);

/** What an officer saw, as pictures: private, like the rest of a case. */
export const followUpPhotos = pgTable(
  "follow_up_photos",
  {
    followUpId: uuid()
      .notNull()
      .references(() => followUps.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
  },
  (t) => [primaryKey({ columns: [t.followUpId, t.fileId] })],
);

/** The figures an alert rests on: so many of so many, or so many days. */
export type AlertFigures = { count?: number; of?: number; days?: number };

/** Something that the market saw in a case: whose it is, and how it ended. */
export const caseAlerts = pgTable(
  "case_alerts",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: alertKinds }).notNull(),
    figures: jsonb().$type<AlertFigures>().notNull().default({}),
    raisedAt: recordedAt(),
    ownerId: uuid().references(() => persons.id),
    takenAt: instant(),
    /** Ended by somebody, or by itself: then nobody is named. */
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("case_alerts_live").on(t.caseId, t.kind).where(sql`ended_at is null`),
    index("case_alerts_case").on(t.caseId, t.raisedAt),
  ],
);

/** What was done about somebody's difficulties, and what came of it. */
export const interventions = pgTable(
  "interventions",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    alertId: uuid().references(() => caseAlerts.id),
    kind: text({ enum: interventionKinds }).notNull(),
    doneOn: date().notNull(),
    /** Sealed. */
    textSealed: sealed().notNull(),
    /** Sealed; null until something came of it. */
    resultSealed: sealed(),
    resultAt: instant(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    recordedAt: recordedAt(),
  },
  (t) => [index("interventions_case").on(t.caseId, t.doneOn)],
);

/** How somebody left, well or not; taken back when she comes again. */
export const caseEndings = pgTable(
  "case_endings",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    stage: text({ enum: ["graduated", "dropped-out"] }).notNull(),
    /** Of who dropped out. */
    reason: text({ enum: leavingReasons }),
    /** Sealed: in the officer's words. */
    noteSealed: sealed(),
    endedAt: recordedAt(),
    bodyId: uuid().references(() => bodies.id),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    undoneAt: instant(),
    undoneBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("case_endings_live").on(t.caseId).where(sql`undone_at is null`),
    check("case_endings_reason", sql`(stage = 'dropped-out') = (reason is not null)`),
  ],
);
