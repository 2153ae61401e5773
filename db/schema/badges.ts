import { sql } from "drizzle-orm";
import { index, integer, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { shops } from "./producers.ts";

/** A mark of the brand: who issues it, under which criteria. */
export const badges = pgTable("badges", {
  id: id(),
  slug: text().notNull().unique(),
  /** 1 verified maker, 2 inspected product, 3 national rural brand. */
  level: smallint().notNull(),
  issuerId: uuid()
    .notNull()
    .references(() => bodies.id),
  nameFa: text().notNull(),
  nameEn: text().notNull(),
  criteriaFa: text().notNull(),
  criteriaEn: text().notNull(),
  criteriaVersion: integer().notNull().default(1),
  validMonths: integer().notNull().default(24),
  createdAt: recordedAt(),
});

export const badgeGrants = pgTable(
  "badge_grants",
  {
    id: id(),
    badgeId: uuid()
      .notNull()
      .references(() => badges.id),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    /** What is typed to check it: short, without letters that look alike. */
    code: text().notNull().unique(),
    criteriaVersion: integer().notNull(),
    reason: text().notNull(),
    grantedBy: uuid()
      .notNull()
      .references(() => persons.id),
    grantedAt: recordedAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: uuid().references(() => persons.id),
    revocationReason: text(),
  },
  (t) => [
    uniqueIndex("badge_grants_live").on(t.badgeId, t.shopId).where(sql`revoked_at is null`),
    index("badge_grants_shop").on(t.shopId),
  ],
);
