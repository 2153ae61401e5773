import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { currencies } from "../vocabulary.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { consignments } from "./orders.ts";
import { shops } from "./producers.ts";

/** When and how sellers are paid by bank in a currency: data, not code. */
export const payoutTerms = pgTable(
  "payout_terms",
  {
    currency: text({ enum: currencies }).primaryKey(),
    /** The day of the week on which a batch is made by itself, Sunday 0; null where finance makes it. */
    weekday: smallint(),
    /** Less than this waits for more. */
    minAmount: money().notNull(),
    /** How much of a part is kept back, and for how many days after it was due. */
    reserveBps: integer().notNull().default(0),
    reserveDays: smallint().notNull().default(0),
    /** The day a batch was last made by itself, so that it is made once a day. */
    madeOn: date(),
  },
  () => [
    check("payout_terms_weekday", sql`weekday between 0 and 6`),
    check("payout_terms_minimum", sql`min_amount > 0`),
    check("payout_terms_reserve", sql`reserve_bps between 0 and 5000 and reserve_days between 0 and 365`),
  ],
);

/**
 * Where a shop or a cooperative wants its money. A row is never changed: another account is another row, which counts
 * from a later moment and may be called off until then.
 */
export const payoutAccounts = pgTable(
  "payout_accounts",
  {
    id: id(),
    shopId: uuid().references(() => shops.id),
    bodyId: uuid().references(() => bodies.id),
    currency: text({ enum: currencies }).notNull(),
    ibanSealed: sealed().notNull(),
    holderSealed: sealed().notNull(),
    lastFour: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => persons.id),
    createdAt: recordedAt(),
    countsFrom: instant().notNull(),
    calledOffAt: instant(),
  },
  (t) => [
    index("payout_accounts_shop").on(t.shopId, t.currency, t.countsFrom),
    index("payout_accounts_body").on(t.bodyId, t.currency, t.countsFrom),
    check("payout_accounts_whose", sql`num_nonnulls(shop_id, body_id) = 1`),
  ],
);

/** What is paid in one go, after a second person said yes. */
export const payoutBatches = pgTable(
  "payout_batches",
  {
    id: id(),
    currency: text({ enum: currencies }).notNull(),
    status: text({ enum: ["waiting", "approved", "dropped"] })
      .notNull()
      .default("waiting"),
    /** Null for one the clock made. */
    madeBy: uuid().references(() => persons.id),
    madeAt: recordedAt(),
    approvedBy: uuid().references(() => persons.id),
    approvedAt: instant(),
  },
  () => [check("payout_batches_two_people", sql`approved_by is distinct from made_by or approved_by is null`)],
);

/** What one shop or cooperative is paid in a batch: one line of the bank's file. */
export const payoutItems = pgTable(
  "payout_items",
  {
    id: id(),
    batchId: uuid()
      .notNull()
      .references(() => payoutBatches.id),
    shopId: uuid().references(() => shops.id),
    bodyId: uuid().references(() => bodies.id),
    accountId: uuid()
      .notNull()
      .references(() => payoutAccounts.id),
    currency: text({ enum: currencies }).notNull(),
    /** The sum of its parts. */
    gross: money().notNull(),
    /** What the books moved on the payee's account besides: more is added, less is taken off. */
    other: money().notNull(),
    /** What she owed and is set off against it. */
    netted: money().notNull(),
    /** What goes to the bank: gross + other - netted. */
    amount: money().notNull(),
    status: text({ enum: ["waiting", "paid", "failed", "dropped"] })
      .notNull()
      .default("waiting"),
  },
  (t) => [
    index("payout_items_batch").on(t.batchId),
    uniqueIndex("payout_items_one_open").on(sql`coalesce(shop_id, body_id)`, t.currency).where(sql`status = 'waiting'`),
    check("payout_items_whose", sql`num_nonnulls(shop_id, body_id) = 1`),
    check("payout_items_sum", sql`amount > 0 and netted >= 0 and amount = gross + other - netted`),
  ],
);

/** A delivered consignment's money in an item, whole or in two pieces where a reserve was kept back: each taken once. */
export const payoutParts = pgTable(
  "payout_parts",
  {
    id: id(),
    itemId: uuid()
      .notNull()
      .references(() => payoutItems.id),
    consignmentId: uuid()
      .notNull()
      .references(() => consignments.id),
    /** The shop or the body. */
    payeeId: uuid().notNull(),
    piece: smallint().notNull(),
    amount: money().notNull(),
    /** The bank could not pay it, or the batch was dropped: it is due again. */
    releasedAt: instant(),
  },
  (t) => [
    index("payout_parts_item").on(t.itemId),
    uniqueIndex("payout_parts_once").on(t.consignmentId, t.payeeId, t.piece).where(sql`released_at is null`),
    check("payout_parts_piece", sql`piece in (1, 2) and amount > 0`),
  ],
);

/** What the bank made of an item. Never changed: a wrong one is reversed and another written. Booked under its own id. */
export const payoutResults = pgTable(
  "payout_results",
  {
    id: id(),
    itemId: uuid()
      .notNull()
      .references(() => payoutItems.id),
    kind: text({ enum: ["paid", "failed"] }).notNull(),
    /** The bank's own, of what was paid. */
    reference: text(),
    reason: text().notNull().default(""),
    enteredBy: uuid()
      .notNull()
      .references(() => persons.id),
    enteredAt: recordedAt(),
    reversedBy: uuid().references(() => persons.id),
    reversedAt: instant(),
    reversedWhy: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("payout_results_one").on(t.itemId).where(sql`reversed_at is null`),
    uniqueIndex("payout_results_reference").on(t.reference).where(sql`reversed_at is null and reference is not null`),
    check("payout_results_reference_of_paid", sql`(kind = 'paid') = (reference is not null)`),
  ],
);
