import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import {
  applicationStates,
  type Declaration,
  evidenceLevels,
  permitKinds,
  permitStates,
  producerLevels,
} from "../vocabulary.ts";
import { answeredFields, answerStates } from "../vocabulary-join.ts";
import { pioneerOffers } from "../vocabulary-pioneers.ts";
import { cases } from "./cases.ts";
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
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    level: text({ enum: producerLevels }).notNull(),
    occupation: text().notNull(),
    county: text().notNull(),
    placeFa: text().notNull(),
    placeEn: text().notNull().default(""),
    birthDateSealed: sealed(),
    statement: text().notNull().default(""),
    declarations: jsonb().$type<Record<Declaration, boolean>>().notNull(),
    /** What a pioneer offers those beside her, and for how many; as she wrote it. */
    offers: text({ enum: pioneerOffers }).array().notNull().default([]),
    offersFor: smallint(),
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
    index("applications_case").on(t.caseId),
    index("applications_person").on(t.personId),
    index("applications_decider").on(t.decidedBy).where(sql`decided_by is not null`),
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

/** What an officer asks an applicant to show besides, and until when. Open until her next picture comes. */
export const evidenceRequests = pgTable(
  "evidence_requests",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    /** Codes of rules of the programme, and `work-sample`. */
    wanted: text().array().notNull(),
    /** In the officer's words; sealed, for it speaks of a person. Null once the case is erased. */
    textSealed: sealed(),
    untilDay: date().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => persons.id),
    askedAt: recordedAt(),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex("evidence_requests_open").on(t.applicationId).where(sql`answered_at is null`),
    index("evidence_requests_application").on(t.applicationId, t.askedAt),
  ],
);

/** What somebody has typed of an application she has not sent: replaced at each save, gone when it is sent or long left alone. */
export const applicationDrafts = pgTable("application_drafts", {
  personId: uuid()
    .primaryKey()
    .references(() => persons.id),
  /** Sealed JSON: what stands in each field, as it was typed. */
  typedSealed: sealed().notNull(),
  /** The steps that were saved without a fault. */
  answered: text().array().notNull().default([]),
  savedAt: recordedAt(),
});

/** Pictures and voice notes of such a draft; they become its evidence when it is sent. The file is private. */
export const draftFiles = pgTable(
  "draft_files",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => applicationDrafts.personId, { onDelete: "cascade" }),
    kind: text({ enum: ["identity", "residence", "work-sample", "other"] }).notNull(),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
    note: text().notNull().default(""),
    addedAt: recordedAt(),
  },
  (t) => [index("draft_files_person").on(t.personId)],
);

/**
 * What somebody says of a line her file came with: that it is right, or what it should be. What changes nothing but her own
 * work is written at once; what says who she is waits for an officer.
 */
export const dataAnswers = pgTable(
  "data_answers",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    field: text({ enum: answeredFields }).notNull(),
    state: text({ enum: answerStates }).notNull(),
    /** Sealed: what it should be, and what stood there before it was written. */
    wantedSealed: sealed(),
    wasSealed: sealed(),
    saidAt: recordedAt(),
    decidedBy: uuid().references(() => persons.id),
    decidedAt: instant(),
    /** Sealed: why it was not taken. */
    reasonSealed: sealed(),
  },
  (t) => [
    uniqueIndex("data_answers_asked").on(t.caseId, t.field).where(sql`state = 'asked'`),
    index("data_answers_case").on(t.caseId, t.saidAt),
  ],
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
  (t) => [index("producers_cluster").on(t.clusterId), index("producers_verifier").on(t.verifiedBy)],
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
    /** The day it opens again by itself; null while nobody knows. */
    pausedUntil: date(),
    pauseNoteFa: text().notNull().default(""),
    pauseNoteEn: text().notNull().default(""),
    /** The market takes no new orders for it; `order_stops` says why. Her own pause is another thing. */
    ordersStoppedAt: instant(),
    /** For good: what was ordered is still sent, nothing more is sold. */
    closedAt: instant(),
    /** Never a home street: the place's name is enough to find a craft (domain 10.8). */
    showsPlace: boolean().notNull().default(true),
    workplaceFa: text().notNull().default(""),
    workplaceEn: text().notNull().default(""),
    /** What buyers may count on besides the law: packing, repairs, changes. */
    policyFa: text().notNull().default(""),
    policyEn: text().notNull().default(""),
    /** Who works here, as they wish to be called. */
    people: jsonb().$type<ShopPerson[]>().notNull().default([]),
    version: integer().notNull().default(1),
    createdAt: recordedAt(),
  },
  () => [],
);

export type ShopPerson = { nameFa: string; nameEn: string; roleFa: string; roleEn: string };

/** Pictures of the workplace. */
export const shopPhotos = pgTable(
  "shop_photos",
  {
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    photoId: uuid()
      .notNull()
      .references(() => photos.id),
    position: smallint().notNull(),
    altFa: text().notNull().default(""),
    altEn: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.photoId] }), uniqueIndex("shop_photos_position").on(t.shopId, t.position)],
);

/** A paper a maker works under, as she names it and as an officer found it. */
export const permits = pgTable(
  "permits",
  {
    id: id(),
    producerId: uuid()
      .notNull()
      .references(() => producers.id),
    kind: text({ enum: permitKinds }).notNull(),
    number: text().notNull(),
    validUntil: date(),
    status: text({ enum: permitStates }).notNull().default("claimed"),
    checkedBy: uuid().references(() => persons.id),
    checkedAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [uniqueIndex("permits_kind").on(t.producerId, t.kind)],
);
