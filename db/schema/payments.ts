import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { currencies, custodies, paymentStates } from "../vocabulary.ts";
import { consignments, orders } from "./orders.ts";
import { returns } from "./returns.ts";

/** One attempt to have an order paid by one provider. */
export const payments = pgTable(
  "payments",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    provider: text().notNull(),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
    status: text({ enum: paymentStates }).notNull().default("created"),
    /** Through whose hands the money goes, as the rail was when it was chosen. */
    heldBy: text({ enum: custodies }).notNull().default("platform"),
    /** The provider's id of its session or authority; null until it answered. */
    providerRef: text(),
    /** The provider's id of the money itself, known once captured. */
    providerCharge: text(),
    /** Where the buyer pays; null until the provider answered. */
    payUrl: text(),
    capturedAmount: money(),
    createdAt: recordedAt(),
    askedAt: instant(),
    promisedAt: instant(),
    capturedAt: instant(),
  },
  (t) => [
    uniqueIndex("payments_ref").on(t.provider, t.providerRef),
    uniqueIndex("payments_one_captured").on(t.orderId).where(sql`status = 'captured'`),
    index("payments_order").on(t.orderId),
    index("payments_open").on(t.createdAt).where(sql`status = 'created'`),
    check("payments_amount", sql`amount > 0`),
  ],
);

/** Money to be sent back. The key is made with the row and used on every try. */
export const refunds = pgTable(
  "refunds",
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    /** The consignment that was called off, or what was sent back of one; neither for money that came late or in another sum. */
    consignmentId: uuid().references(() => consignments.id),
    returnId: uuid().references(() => returns.id),
    amount: money().notNull(),
    reason: text().notNull(),
    status: text({ enum: ["wanted", "succeeded", "failed"] })
      .notNull()
      .default("wanted"),
    /** The rail cannot send it any more, or never could: finance does, and writes down how. */
    byHand: boolean().notNull().default(false),
    /** Where the buyer wants it. Sealed. */
    ibanSealed: sealed(),
    providerRef: text(),
    createdAt: recordedAt(),
    doneAt: instant(),
  },
  (t) => [
    index("refunds_payment").on(t.paymentId),
    uniqueIndex("refunds_consignment").on(t.consignmentId).where(sql`consignment_id is not null`),
    uniqueIndex("refunds_return").on(t.returnId).where(sql`return_id is not null`),
    check("refunds_of_one", sql`consignment_id is null or return_id is null`),
    index("refunds_by_hand").on(t.createdAt).where(sql`status = 'wanted' and by_hand`),
    check("refunds_amount", sql`amount > 0`),
  ],
);

/** What a provider told us: stored once, in the transaction that asks for its effect. */
export const providerEvents = pgTable(
  "provider_events",
  {
    provider: text().notNull(),
    eventId: text().notNull(),
    kind: text().notNull(),
    providerRef: text(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    receivedAt: recordedAt(),
    appliedAt: instant(),
    /** How often an effect was taken from it; never more than one (invariant I9). */
    outcome: text(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.eventId] }),
    index("provider_events_open").on(t.receivedAt).where(sql`applied_at is null`),
  ],
);
