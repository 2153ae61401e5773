import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt } from "../columns.ts";
import { currencies } from "../vocabulary.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { shops } from "./producers.ts";

/**
 * What the market and the programme take of a sale, for whom: of the rules in force the first that matches counts. A
 * rule is never edited, for sales were made by it: a change closes it and opens another in its place. Only its position
 * moves, and its end is written once (a trigger holds to it).
 */
export const commissionRules = pgTable(
  "commission_rules",
  {
    id: id(),
    /** The lowest is asked first. */
    position: integer().notNull(),
    /** For whom; null for everybody. All that are given must hold. */
    shopId: uuid().references(() => shops.id),
    bodyId: uuid().references(() => bodies.id),
    family: text(),
    currency: text({ enum: currencies }),
    /** Name of a campaign, which has a last day; empty for none. */
    campaign: text().notNull().default(""),
    platformBps: integer().notNull(),
    programmeBps: integer().notNull(),
    /** The least and the most the market takes of one line, in minor units of the rule's currency. */
    floorAmount: money(),
    capAmount: money(),
    /** First and last day, by the market's calendar day. */
    validFrom: date().notNull(),
    validTo: date(),
    note: text().notNull().default(""),
    /** Null for the one a market begins with. */
    createdBy: uuid().references(() => persons.id),
    createdAt: recordedAt(),
    closedBy: uuid().references(() => persons.id),
    closedAt: instant(),
    /** The rule in whose place this one came. */
    replaces: uuid().references((): AnyPgColumn => commissionRules.id),
  },
  (t) => [
    index("commission_rules_open").on(t.position).where(sql`closed_at is null`),
    check(
      "commission_rules_bps",
      sql`platform_bps between 0 and 10000 and programme_bps between 0 and 10000 and platform_bps + programme_bps <= 10000`,
    ),
    check("commission_rules_bounds", sql`floor_amount > 0 and cap_amount > 0 and floor_amount <= cap_amount`),
    check("commission_rules_currency", sql`currency is not null or (floor_amount is null and cap_amount is null)`),
    check("commission_rules_days", sql`valid_to >= valid_from and (campaign = '' or valid_to is not null)`),
  ],
);
