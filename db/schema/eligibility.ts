import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { appealOutcomes, findingBases, findings, ruleChecks, stopCauses } from "../vocabulary-join.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { applications, evidence, shops } from "./producers.ts";
import { programmes } from "./programmes.ts";

/** What a programme asks of whoever joins, as data. A change is a new version; what was decided keeps the one it was decided by. */
export const eligibilityRules = pgTable(
  "eligibility_rules",
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    code: text().notNull(),
    version: integer().notNull().default(1),
    kind: text({ enum: ruleChecks }).notNull(),
    /** Full years of age, for a rule of age. */
    params: jsonb().$type<{ years?: number }>().notNull().default({}),
    questionFa: text().notNull(),
    questionEn: text().notNull(),
    /** Said plainly to who does not meet it. */
    reasonFa: text().notNull(),
    reasonEn: text().notNull(),
    /** What is asked for to show it, in words. */
    evidenceFa: text().notNull().default(""),
    evidenceEn: text().notNull().default(""),
    /** How long a finding holds before it is checked again; null for good. */
    holdsMonths: smallint(),
    /** A finding counts once a second person has signed it. */
    secondSignOff: boolean().notNull().default(false),
    validFrom: recordedAt(),
    validTo: instant(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("eligibility_rules_version").on(t.programmeId, t.code, t.version),
    uniqueIndex("eligibility_rules_live").on(t.programmeId, t.code).where(sql`valid_to is null`),
  ],
);

/** What was found of one rule in one case. The last of a rule counts; none is rewritten but for the second signature. */
export const eligibilityDecisions = pgTable(
  "eligibility_decisions",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    ruleId: uuid()
      .notNull()
      .references(() => eligibilityRules.id),
    outcome: text({ enum: findings }).notNull(),
    basis: text({ enum: findingBases }).notNull(),
    evidenceId: uuid().references(() => evidence.id),
    /** Number of a document, answer of a register. */
    referenceSealed: sealed(),
    reasonSealed: sealed(),
    /** Null where the market itself computed it. */
    checkedBy: uuid().references(() => persons.id),
    bodyId: uuid().references(() => bodies.id),
    decidedAt: recordedAt(),
    expiresOn: date(),
    signedBy: uuid().references(() => persons.id),
    signedAt: instant(),
  },
  (t) => [
    index("eligibility_decisions_case").on(t.caseId, t.decidedAt),
    index("eligibility_decisions_expiry").on(t.expiresOn).where(sql`expires_on is not null`),
  ],
);

/**
 * A shop that is to lose, or has lost, the right to new orders, and nothing else: announced first, in force from a day,
 * ended when the reason is gone. One about a report hides the shop too.
 */
export const orderStops = pgTable(
  "order_stops",
  {
    id: id(),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    caseId: uuid().references(() => cases.id),
    cause: text({ enum: stopCauses }).notNull(),
    /** The rule that is not met any more. */
    ruleId: uuid().references(() => eligibilityRules.id),
    reasonSealed: sealed(),
    announcedAt: recordedAt(),
    announcedBy: uuid().references(() => persons.id),
    /** From then on no order is taken. */
    effectiveAt: instant().notNull(),
    /** Set by the clock when it took effect. */
    stoppedAt: instant(),
    /** The day it ends by itself; null while nobody knows. */
    until: instant(),
    /** When the shop had opened, while it is hidden. */
    hidOpenedAt: instant(),
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("order_stops_live").on(t.shopId, t.cause).where(sql`ended_at is null`),
    index("order_stops_due").on(t.effectiveAt).where(sql`ended_at is null and stopped_at is null`),
  ],
);

/** Somebody asks another officer to look again: at a refusal, or at a stop of her orders. */
export const eligibilityAppeals = pgTable(
  "eligibility_appeals",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** What it is about: one of the two. */
    applicationId: uuid().references(() => applications.id),
    stopId: uuid().references(() => orderStops.id),
    textSealed: sealed().notNull(),
    evidenceId: uuid().references(() => evidence.id),
    filedAt: recordedAt(),
    dueAt: instant().notNull(),
    /** Who decided what it is about; she never decides the appeal. */
    againstId: uuid().references(() => persons.id),
    /** The body whose officers decide it. */
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    decidedBy: uuid().references(() => persons.id),
    decidedAt: instant(),
    outcome: text({ enum: appealOutcomes }),
    reasonSealed: sealed(),
  },
  (t) => [
    uniqueIndex("eligibility_appeals_application").on(t.applicationId).where(sql`application_id is not null`),
    uniqueIndex("eligibility_appeals_stop").on(t.stopId).where(sql`stop_id is not null`),
    index("eligibility_appeals_queue").on(t.bodyId, t.dueAt).where(sql`decided_at is null`),
    index("eligibility_appeals_case").on(t.caseId),
  ],
);

/** Numbers the programme works by: days of notice, months a paper is kept. A change closes the row and opens another. */
export const programmeSettings = pgTable(
  "programme_settings",
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    name: text().notNull(),
    value: integer().notNull(),
    validFrom: recordedAt(),
    validTo: instant(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [uniqueIndex("programme_settings_live").on(t.programmeId, t.name).where(sql`valid_to is null`)],
);
