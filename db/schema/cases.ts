import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, index, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import {
  bodyKinds,
  type CasePart,
  caseSources,
  consentWays,
  dutyKinds,
  marketPaths,
  producerLevels,
  sexes,
  stages,
} from "../vocabulary.ts";
import { shareOutcomes, sharePurposes, shareTasks } from "../vocabulary-bodies.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { programmes } from "./programmes.ts";

/** One person in one programme: the file every body works in. What it is called by: its number. */
export const cases = pgTable(
  "cases",
  {
    id: id(),
    number: bigint({ mode: "number" }).generatedAlwaysAsIdentity().unique(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    level: text({ enum: producerLevels }).notNull(),
    occupation: text().notNull(),
    county: text().notNull(),
    placeFa: text().notNull().default(""),
    placeEn: text().notNull().default(""),
    /** For statistics on women; null where nobody was asked. */
    sex: text({ enum: sexes }),
    birthYear: smallint(),
    skills: text().array().notNull().default([]),
    tools: text().notNull().default(""),
    weeklyHours: smallint(),
    source: text({ enum: caseSources }).notNull(),
    /** The body that leads the case. */
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    /** Whose it is in that body; null while it lies in the common queue. */
    officerId: uuid().references(() => persons.id),
    /** The furthest stage reached, as `case_stages` has it; written with it. */
    stage: text({ enum: stages }).notNull(),
    stageAt: recordedAt(),
    /** When she was registered: her cohort is the quarter of it. */
    registeredAt: recordedAt(),
    /** What is to be done next, in a few words, and by when. */
    nextStep: text().notNull().default(""),
    dueAt: instant(),
    marketPath: text({ enum: marketPaths }),
    /** How to reach somebody without a phone of her own: the number of somebody in her household. */
    householdPhoneSealed: sealed(),
    householdPhoneIndex: text(),
    /** Dropped out or graduated, or merged into another. */
    closedAt: instant(),
    mergedIntoId: uuid().references((): AnyPgColumn => cases.id),
    openedAt: recordedAt(),
    /** When its papers and her sealed identity were erased, the retention of a closed case being over. */
    erasedAt: instant(),
  },
  (t) => [
    uniqueIndex("cases_one_of_a_person").on(t.programmeId, t.personId).where(sql`merged_into_id is null`),
    index("cases_person").on(t.personId),
    index("cases_queue").on(t.bodyId, t.dueAt, t.id).where(sql`closed_at is null`),
    index("cases_due_first")
      .on(t.bodyId, sql`coalesce(due_at, 'infinity'::timestamptz)`, t.id)
      .where(sql`closed_at is null and merged_into_id is null`),
    index("cases_of_programme_due_first")
      .on(t.programmeId, sql`coalesce(due_at, 'infinity'::timestamptz)`, t.id)
      .where(sql`closed_at is null and merged_into_id is null`),
    index("cases_officer").on(t.officerId, t.dueAt).where(sql`closed_at is null`),
    index("cases_cohort").on(t.programmeId, t.registeredAt),
    index("cases_led_by").on(t.programmeId, t.bodyId),
    // As products_reviewer: asked when people of an import go again.
    index("cases_merged").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index("cases_officer_ever").on(t.officerId).where(sql`officer_id is not null`),
    index("cases_household").on(t.householdPhoneIndex).where(sql`household_phone_index is not null`),
  ],
);

/** Stages as events: who says since when. Wrong ones are taken back, never rewritten. */
export const caseStages = pgTable(
  "case_stages",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    stage: text({ enum: stages }).notNull(),
    /** When it was reached, which may be before it was written down. */
    at: recordedAt(),
    recordedAt: recordedAt(),
    bodyId: uuid().references(() => bodies.id),
    /** Null where the market itself saw it. */
    personId: uuid().references(() => persons.id),
    /** Which record shows it: `noun:id`. */
    source: text(),
    undoneAt: instant(),
    undoneBy: uuid().references(() => persons.id),
  },
  (t) => [
    index("case_stages_case").on(t.caseId, t.at),
    index("case_stages_stage").on(t.stage, t.at),
    index("case_stages_person").on(t.personId).where(sql`person_id is not null`),
    index("case_stages_undoer").on(t.undoneBy).where(sql`undone_by is not null`),
  ],
);

/** Which parts of a case a duty in a kind of body opens. A change closes the row and opens another. */
export const caseAccess = pgTable(
  "case_access",
  {
    id: id(),
    bodyKind: text({ enum: bodyKinds }).notNull(),
    duty: text({ enum: dutyKinds }).notNull(),
    parts: text().array().$type<CasePart[]>().notNull(),
    validFrom: recordedAt(),
    validTo: instant(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [uniqueIndex("case_access_live").on(t.bodyKind, t.duty).where(sql`valid_to is null`)],
);

/** A case that another body works in too: which parts at most, who asked, who took it, until when. */
export const caseShares = pgTable(
  "case_shares",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    fromBodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    purpose: text({ enum: sharePurposes }).notNull(),
    task: text({ enum: shareTasks }).notNull().default("help"),
    parts: text().array().$type<CasePart[]>().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => persons.id),
    askedAt: recordedAt(),
    dueAt: instant(),
    /** Why, in the giver's words; sealed, for it speaks of a person. */
    noteSealed: sealed(),
    /** Those handed over in one go, which can be taken back in one go. */
    batchId: uuid(),
    acceptedBy: uuid().references(() => persons.id),
    acceptedAt: instant(),
    /** Declined, done or taken back: the end of what the body may see. */
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
    outcome: text({ enum: shareOutcomes }),
    /** What came of it, in the other body's words. */
    answerSealed: sealed(),
  },
  (t) => [
    uniqueIndex("case_shares_live").on(t.caseId, t.bodyId, t.task).where(sql`ended_at is null`),
    index("case_shares_given").on(t.fromBodyId, t.askedAt),
    index("case_shares_batch").on(t.batchId).where(sql`batch_id is not null`),
    index("case_shares_body").on(t.bodyId, t.acceptedAt).where(sql`ended_at is null`),
  ],
);

/** That a person agreed to be in the programme: by herself, or read aloud to her by an officer before a witness. */
export const caseConsents = pgTable(
  "case_consents",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    way: text({ enum: consentWays }).notNull(),
    givenAt: recordedAt(),
    recordedBy: uuid()
      .notNull()
      .references(() => persons.id),
    /** Who was there when it was read aloud. */
    witness: text().notNull().default(""),
  },
  (t) => [index("case_consents_case").on(t.caseId)],
);

/** What was checked of a case before somebody is verified: an item of the programme's list, ticked by whom. */
export const caseChecks = pgTable(
  "case_checks",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** The item's key, which it keeps while its words change. */
    item: text().notNull(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    checkedBy: uuid()
      .notNull()
      .references(() => persons.id),
    checkedAt: recordedAt(),
    undoneAt: instant(),
    undoneBy: uuid().references(() => persons.id),
  },
  (t) => [uniqueIndex("case_checks_live").on(t.caseId, t.item).where(sql`undone_at is null`)],
);
