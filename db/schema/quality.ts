import { sql } from "drizzle-orm";
import { date, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { inspectionResults, type Severity, severities } from "../vocabulary-skills.ts";
import { products } from "./catalogue.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { files } from "./media.ts";
import { shops } from "./producers.ts";

/** One thing an inspector looks at, and how grave it is where it is not well. */
export type QualityCriterion = { key: string; fa: string; en: string; severity: Severity };

/** One particular that was measured: what it was held to, by how much it might differ, and how it came out. */
export type Figure = { key: string; value: number; stated: number | null; verdict: "within" | "outside" } & Allowance;

/** By how much a figure may lie below and above what was stated, in its own unit; null where that side is free. */
export type Allowance = { below: number | null; above: number | null };

/** What goods of a family are inspected by, besides their measured attributes. A version stands as it was written. */
export const qualityPlans = pgTable(
  "quality_plans",
  {
    id: id(),
    family: text().notNull(),
    version: smallint().notNull(),
    criteria: jsonb().$type<QualityCriterion[]>().notNull(),
    writtenBy: uuid().references(() => persons.id),
    writtenAt: recordedAt(),
  },
  (t) => [uniqueIndex("quality_plans_version").on(t.family, t.version)],
);

/** An inspector's look at one piece or lot of a shop. */
export const inspections = pgTable(
  "inspections",
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => qualityPlans.id),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    family: text().notNull(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    inspectorId: uuid()
      .notNull()
      .references(() => persons.id),
    result: text({ enum: inspectionResults }).notNull(),
    /** Attributes whose value she measured or saw, as it was. */
    confirmed: text().array().notNull().default([]),
    /** Criteria at which something was not well. */
    defects: text().array().notNull().default([]),
    /** What was measured, as it stood beside the listing on that day. */
    figures: jsonb().$type<Figure[]>().notNull().default([]),
    noteSealed: sealed(),
    inspectedAt: recordedAt(),
  },
  (t) => [
    index("inspections_shop").on(t.shopId, t.family, t.inspectedAt),
    index("inspections_product").on(t.productId, t.inspectedAt),
  ],
);

export const inspectionPhotos = pgTable(
  "inspection_photos",
  {
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
  },
  (t) => [primaryKey({ columns: [t.inspectionId, t.fileId] }), index("inspection_photos_file").on(t.fileId)],
);

/** What a maker is asked to do better, with a photograph to show it. */
export const improvementTasks = pgTable(
  "improvement_tasks",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    criterion: text().notNull(),
    severity: text({ enum: severities }).notNull(),
    /** What is to be done, in the inspector's words. */
    textSealed: sealed().notNull(),
    dueOn: date().notNull(),
    proofId: uuid().references(() => files.id),
    handedInAt: instant(),
    acceptedAt: instant(),
    judgedBy: uuid().references(() => persons.id),
    /** Given back: what still lacks. */
    returnSealed: sealed(),
    returnedAt: instant(),
  },
  (t) => [
    index("improvement_tasks_inspection").on(t.inspectionId),
    index("improvement_tasks_proof").on(t.proofId),
    index("improvement_tasks_open").on(t.dueOn).where(sql`accepted_at is null`),
  ],
);
