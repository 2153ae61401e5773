import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { applicationStates, type Declaration, evidenceLevels, producerLevels } from "../vocabulary.ts";
import { bodies, clusters } from "./clusters.ts";
import { persons } from "./identity.ts";
import { files, photos } from "./media.ts";

/** A request to join the programme, at one of its two levels. */
export const applications = pgTable(
  "applications",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    level: text({ enum: producerLevels }).notNull(),
    occupation: text().notNull(),
    county: text().notNull(),
    placeFa: text().notNull(),
    placeEn: text().notNull().default(""),
    birthDateSealed: sealed(),
    statement: text().notNull().default(""),
    declarations: jsonb().$type<Record<Declaration, boolean>>().notNull(),
    status: text({ enum: applicationStates }).notNull().default("submitted"),
    submittedAt: recordedAt(),
    /** The body whose officers may open the case. */
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    decidedBy: uuid().references(() => persons.id),
    decidedAt: instant(),
    decisionReason: text(),
  },
  (t) => [
    uniqueIndex("applications_one_open").on(t.personId).where(sql`status <> 'refused'`),
    index("applications_queue").on(t.bodyId, t.status, t.submittedAt),
  ],
);

/** A document or picture behind a claim. The file is private. */
export const evidence = pgTable(
  "evidence",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    kind: text({ enum: ["identity", "residence", "work-sample", "other"] }).notNull(),
    level: text({ enum: evidenceLevels }).notNull().default("claimed"),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
    note: text().notNull().default(""),
    addedBy: uuid()
      .notNull()
      .references(() => persons.id),
    addedAt: recordedAt(),
  },
  (t) => [index("evidence_application").on(t.applicationId)],
);

/** A home producer: the public face of a verified applicant or pioneer. */
export const producers = pgTable(
  "producers",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .unique()
      .references(() => persons.id),
    applicationId: uuid().references(() => applications.id),
    clusterId: uuid().references(() => clusters.id),
    level: text({ enum: producerLevels }).notNull(),
    occupation: text().notNull(),
    county: text().notNull(),
    placeFa: text().notNull(),
    placeEn: text().notNull().default(""),
    birthYear: integer(),
    makerSince: integer(),
    pioneerId: uuid(),
    capacity: jsonb().$type<{ value: number; unit: string } | null>(),
    /** Null while verification is pending: no shop, only drafts. */
    verifiedAt: instant(),
    verifiedBy: uuid().references(() => persons.id),
    createdAt: recordedAt(),
  },
  (t) => [index("producers_cluster").on(t.clusterId)],
);

/** A storefront and seller of record: a producer's or a cooperative's. */
export const shops = pgTable(
  "shops",
  {
    id: id(),
    slug: text().notNull().unique(),
    producerId: uuid()
      .unique()
      .references(() => producers.id),
    bodyId: uuid()
      .unique()
      .references(() => bodies.id),
    nameFa: text().notNull(),
    nameEn: text().notNull(),
    storyFa: text().notNull().default(""),
    storyEn: text().notNull().default(""),
    portraitId: uuid().references(() => photos.id),
    openedAt: instant(),
    pausedAt: instant(),
    /** Never a home street: the place's name is enough to find a craft (domain 10.8). */
    showsPlace: boolean().notNull().default(true),
    createdAt: recordedAt(),
  },
  () => [],
);
