import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { assessmentWays, type SkillLevel, skillLevels } from "../vocabulary-skills.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { files } from "./media.ts";

/** One thing an assessor looks at: weights of a rubric sum to 100, steps go from 0 to 4. */
export type Criterion = {
  key: string;
  fa: string;
  en: string;
  /** What to look at. */
  lookFa: string;
  lookEn: string;
  weight: number;
  /** Below this step nobody is more than a beginner. */
  minimum: number;
  /** Slug of the training module that mends a weakness here; empty for none. */
  module: string;
  /** What each step from 0 to 4 means here; absent or empty where the step's name says enough. */
  steps?: { fa: string; en: string }[];
};

/** How an occupation is assessed. A version stands as it was written; what is changed is the next version. */
export const rubrics = pgTable(
  "rubrics",
  {
    id: id(),
    occupation: text().notNull(),
    version: smallint().notNull(),
    criteria: jsonb().$type<Criterion[]>().notNull(),
    /** Words of the steps 0 to 4. */
    steps: jsonb().$type<{ fa: string; en: string }[]>().notNull(),
    /** From how many points of 100 each level begins, the lowest first. */
    levels: jsonb().$type<{ level: SkillLevel; from: number }[]>().notNull(),
    /** Two assessors further apart than this in points, or by so many steps at one criterion, call a third. */
    gapPoints: smallint().notNull(),
    gapSteps: smallint().notNull(),
    /** After how many months she may be assessed again. */
    repeatMonths: smallint().notNull(),
    /** What the test piece is. */
    pieceFa: text().notNull(),
    pieceEn: text().notNull(),
    /** Null for the first versions, which came with the house. */
    bodyId: uuid().references(() => bodies.id),
    writtenBy: uuid().references(() => persons.id),
    writtenAt: recordedAt(),
  },
  (t) => [uniqueIndex("rubrics_version").on(t.occupation, t.version)],
);

/** One capability assessment of a case, from its proposal to the level found. */
export const assessments = pgTable(
  "assessments",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    rubricId: uuid()
      .notNull()
      .references(() => rubrics.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    way: text({ enum: assessmentWays }).notNull(),
    /** When they meet, or until when the piece is to be there. */
    meetsAt: instant().notNull(),
    /** Sealed: where; it may be her home. */
    placeSealed: sealed().notNull(),
    /** Sealed: what she is to prepare. */
    instructionsSealed: sealed().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => persons.id),
    proposedAt: recordedAt(),
    acceptedAt: instant(),
    /** She cannot, or it was called off. */
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
    decidedAt: instant(),
    level: text({ enum: skillLevels }),
    points: smallint(),
    /** What was found at each criterion, in quarters of a step. */
    found: jsonb().$type<Record<string, number>>(),
    /** Slugs of the modules that are hers to do. */
    plan: text().array().notNull().default([]),
    repeatAt: instant(),
  },
  (t) => [
    uniqueIndex("assessments_one_open").on(t.caseId).where(sql`decided_at is null and ended_at is null`),
    index("assessments_case").on(t.caseId, t.proposedAt),
  ],
);

/** What one assessor saw. Nobody sees another's before her own is in, and none is rewritten. */
export const assessmentScores = pgTable(
  "assessment_scores",
  {
    assessmentId: uuid()
      .notNull()
      .references(() => assessments.id),
    assessorId: uuid()
      .notNull()
      .references(() => persons.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    /** Steps by criterion. */
    steps: jsonb().$type<Record<string, number>>().notNull(),
    commentSealed: sealed(),
    at: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.assessorId] })],
);

/** Private photographs of a test piece or of the work shown. */
export const assessmentPhotos = pgTable(
  "assessment_photos",
  {
    assessmentId: uuid()
      .notNull()
      .references(() => assessments.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
    addedBy: uuid()
      .notNull()
      .references(() => persons.id),
    addedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.fileId] }), index("assessment_photos_file").on(t.fileId)],
);
