import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt } from "../columns.ts";
import { marketPaths, producerLevels, sexes, stages } from "../vocabulary.ts";
import { leavingReasons, targetDimensions } from "../vocabulary-monitoring.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { programmes } from "./programmes.ts";

/** How many people a programme means to bring to a market, in all or of one trade, county, level or sex. A change closes the row. */
export const outcomeTargets = pgTable(
  "outcome_targets",
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    dimension: text({ enum: targetDimensions }).notNull(),
    /** Which trade, county, level or sex; empty for all. */
    value: text().notNull().default(""),
    target: integer().notNull(),
    validFrom: recordedAt(),
    validTo: instant(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("outcome_targets_live").on(t.programmeId, t.dimension, t.value).where(sql`valid_to is null`),
    check("outcome_targets_target", sql`target > 0`),
    check("outcome_targets_value", sql`(dimension = 'all') = (value = '')`),
  ],
);

/**
 * What became of each case, as the charts count it: written anew by the clock from cases, stages, orders and follow-ups, and
 * read by nothing but statistics. Nothing here names anybody.
 */
export const caseOutcomes = pgTable(
  "case_outcomes",
  {
    caseId: uuid()
      .primaryKey()
      .references(() => cases.id),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    /** First day of the quarter in which she was registered. */
    cohort: date().notNull(),
    occupation: text().notNull(),
    county: text().notNull(),
    level: text({ enum: producerLevels }).notNull(),
    sex: text({ enum: sexes }),
    path: text({ enum: marketPaths }),
    stage: text({ enum: stages }).notNull(),
    /** Why she left, of who did. */
    reason: text({ enum: leavingReasons }),
    /** In the order of the stages: whether each was reached. */
    reached: boolean().array().notNull(),
    /** In the same order: after how many days the next one was; null while it is not. */
    stayed: smallint().array().notNull(),
    /** In days 61–90, 151–180 and 331–360 after her market link: an order that stood; null while they are not over. */
    active3: boolean(),
    active6: boolean(),
    active12: boolean(),
    /** Where the band of her last month begins, in minor units of IRR; null where nobody knows. */
    incomeFrom: money(),
    refreshedAt: recordedAt(),
  },
  (t) => [index("case_outcomes_programme").on(t.programmeId, t.cohort)],
);
