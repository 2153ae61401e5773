import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
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
import { id, instant, recordedAt } from "../columns.ts";
import {
  type MarkScope,
  markHolders,
  markMoveKinds,
  markReasons,
  markRequestStates,
  markScopes,
} from "../vocabulary.ts";
import { products } from "./catalogue.ts";
import { bodies, clusters } from "./clusters.ts";
import { persons } from "./identity.ts";
import { files } from "./media.ts";
import { shops } from "./producers.ts";

/** A mark of the brand: who issues it, under which criteria. Its words are those of its newest version. */
export const badges = pgTable("badges", {
  id: id(),
  slug: text().notNull().unique(),
  /** 1 verified maker, 2 inspected product, 3 national rural brand; marks that bodies compose stand beside them. */
  level: smallint().notNull(),
  issuerId: uuid()
    .notNull()
    .references(() => bodies.id),
  nameFa: text().notNull(),
  nameEn: text().notNull(),
  purposeFa: text().notNull().default(""),
  purposeEn: text().notNull().default(""),
  criteriaFa: text().notNull(),
  criteriaEn: text().notNull(),
  criteriaVersion: integer().notNull().default(1),
  validMonths: integer().notNull().default(24),
  /** What a grant of it may speak of. */
  scopes: text().array().$type<MarkScope[]>().notNull().default(["shop"]),
  /** Who may hold it: said once, when it is composed. */
  holder: text({ enum: markHolders }).notNull().default("shop"),
  /** Holding it is leave to print the brand's mark on labels and packaging, for as long as the grant lasts. */
  licence: boolean().notNull().default(false),
  createdAt: recordedAt(),
});

/** What a mark was given for at a time. A change is a new row; a grant keeps the version it was judged by. */
export const badgeVersions = pgTable(
  "badge_versions",
  {
    badgeId: uuid()
      .notNull()
      .references(() => badges.id),
    version: integer().notNull(),
    criteriaFa: text().notNull(),
    criteriaEn: text().notNull(),
    validMonths: integer().notNull(),
    /** Marks, by slug, that must be held already. */
    requires: text().array().notNull().default([]),
    madeBy: uuid().references(() => persons.id),
    madeAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.badgeId, t.version] })],
);

/** One criterion of a version: of the closed list with its numbers, or one that an officer checks by hand. */
export const badgeCriteria = pgTable(
  "badge_criteria",
  {
    id: id(),
    badgeId: uuid().notNull(),
    version: integer().notNull(),
    position: smallint().notNull(),
    /** Of the closed list (app/domain/badges/criteria); null: checked by hand. */
    code: text(),
    params: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    textFa: text().notNull().default(""),
    textEn: text().notNull().default(""),
    /** What the officer asks to see. */
    evidenceFa: text().notNull().default(""),
    evidenceEn: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("badge_criteria_place").on(t.badgeId, t.version, t.position),
    foreignKey({
      name: "badge_criteria_version_fk",
      columns: [t.badgeId, t.version],
      foreignColumns: [badgeVersions.badgeId, badgeVersions.version],
    }),
    check("badge_criteria_said", sql`code is not null or (text_fa <> '' and text_en <> '')`),
  ],
);

/** What a grant or a request speaks of besides its shop; the one that its scope names is there. */
const scopeColumns = {
  scope: text({ enum: markScopes }).notNull().default("shop"),
  family: text(),
  productId: uuid().references(() => products.id),
  clusterId: uuid().references(() => clusters.id),
};
const scopeIsWhole = sql`(scope = 'family') = (family is not null) and (scope = 'product') = (product_id is not null)
  and (scope = 'cluster') = (cluster_id is not null)`;
/** Without a shop it is the cluster itself that asks or holds. */
const heldBySomebody = sql`shop_id is not null or scope = 'cluster'`;
const holder = sql`coalesce(shop_id, cluster_id)`;
const whatFor = sql`coalesce(family, product_id::text, cluster_id::text, '')`;

/** A maker asks for a mark, or an officer opens the review for her; an officer asks for a cluster. */
export const badgeRequests = pgTable(
  "badge_requests",
  {
    id: id(),
    badgeId: uuid().notNull(),
    version: integer().notNull(),
    shopId: uuid().references(() => shops.id),
    ...scopeColumns,
    status: text({ enum: markRequestStates }).notNull().default("asked"),
    askedBy: uuid()
      .notNull()
      .references(() => persons.id),
    askedAt: recordedAt(),
    decidedBy: uuid().references(() => persons.id),
    decidedAt: instant(),
    /** The words to its maker; public with the grant when granted. */
    reason: text(),
    /** What the coded criteria found when it was decided. */
    findings: jsonb().$type<{ code: string; met: boolean; facts: Record<string, string | number> }[]>(),
  },
  (t) => [
    uniqueIndex("badge_requests_one").on(t.badgeId, holder, whatFor).where(sql`status = 'asked'`),
    index("badge_requests_queue").on(t.askedAt).where(sql`status = 'asked'`),
    index("badge_requests_shop").on(t.shopId),
    foreignKey({
      name: "badge_requests_version_fk",
      columns: [t.badgeId, t.version],
      foreignColumns: [badgeVersions.badgeId, badgeVersions.version],
    }),
    check("badge_requests_scope", scopeIsWhole),
    check("badge_requests_holder", heldBySomebody),
    check("badge_requests_decided", sql`(status in ('granted', 'refused')) = (decided_by is not null)`),
  ],
);

/** A criterion that an officer saw fulfilled, and by what: a private picture, a document's number or both. */
export const badgeChecks = pgTable(
  "badge_checks",
  {
    requestId: uuid()
      .notNull()
      .references(() => badgeRequests.id),
    criterionId: uuid()
      .notNull()
      .references(() => badgeCriteria.id),
    met: boolean().notNull(),
    documentNumber: text().notNull().default(""),
    /** Of another body's mark (a seal of authenticity, the standard mark): the document's own date. */
    documentDate: date(),
    fileId: uuid().references(() => files.id),
    checkedBy: uuid()
      .notNull()
      .references(() => persons.id),
    checkedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.criterionId] }),
    check("badge_checks_evidence", sql`not met or document_number <> '' or file_id is not null`),
  ],
);

export const badgeGrants = pgTable(
  "badge_grants",
  {
    id: id(),
    badgeId: uuid()
      .notNull()
      .references(() => badges.id),
    shopId: uuid().references(() => shops.id),
    ...scopeColumns,
    /** What is typed to check it: short, without letters that look alike. */
    code: text().notNull().unique(),
    criteriaVersion: integer().notNull(),
    requestId: uuid().references(() => badgeRequests.id),
    reason: text().notNull(),
    grantedBy: uuid()
      .notNull()
      .references(() => persons.id),
    grantedAt: recordedAt(),
    expiresAt: instant().notNull(),
    /** In doubt: when it is suspended unless its failing criterion is met again. */
    doubtedUntil: instant(),
    /** Suspended now, until then or, without it, until it is lifted. `badge_moves` has who and why. */
    suspendedAt: instant(),
    suspendedUntil: instant(),
    revokedAt: instant(),
    revokedBy: uuid().references(() => persons.id),
    revocationCode: text({ enum: markReasons }),
    revocationReason: text(),
    /** How many days before its end its holder was last told; null: not yet. */
    warnedDays: smallint(),
  },
  (t) => [
    uniqueIndex("badge_grants_live").on(t.badgeId, holder, whatFor).where(sql`revoked_at is null`),
    index("badge_grants_shop").on(t.shopId),
    index("badge_grants_granter").on(t.grantedBy),
    index("badge_grants_cluster").on(t.clusterId).where(sql`shop_id is null`),
    check("badge_grants_scope", scopeIsWhole),
    check("badge_grants_holder", heldBySomebody),
  ],
);

/** The life of a grant, in order, as anybody may read it but for the names. Rows are only ever added. */
export const badgeMoves = pgTable(
  "badge_moves",
  {
    id: id(),
    grantId: uuid()
      .notNull()
      .references(() => badgeGrants.id),
    kind: text({ enum: markMoveKinds }).notNull(),
    at: recordedAt(),
    /** Null: the clock. */
    by: uuid().references(() => persons.id),
    reasonCode: text({ enum: markReasons }),
    reason: text().notNull().default(""),
    /** Of a grant or renewal its end; of a doubt or suspension until when. */
    until: instant(),
    version: integer(),
  },
  (t) => [index("badge_moves_grant").on(t.grantId, t.at)],
);
