import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { exchangeStates, returnKinds, returnStates } from "../vocabulary.ts";
import { products, productVariants } from "./catalogue.ts";
import { files } from "./media.ts";
import { consignments, orderLines } from "./orders.ts";

/**
 * Pieces of one line that a buyer sends back. While it is open the money of its parcel stays; once refunded, it says what
 * went back and out of whose part.
 */
export const returns = pgTable(
  "returns",
  {
    id: id(),
    orderLineId: uuid()
      .notNull()
      .references(() => orderLines.id),
    consignmentId: uuid()
      .notNull()
      .references(() => consignments.id),
    kind: text({ enum: returnKinds }).notNull(),
    quantity: integer().notNull(),
    /** Sealed: the buyer's words; she owes none for a withdrawal. */
    textSealed: sealed(),
    /** Sealed: why the seller does not agree. */
    answerSealed: sealed(),
    /** Sealed: why the office decided so. */
    verdictSealed: sealed(),
    status: text({ enum: returnStates }).notNull().default("asked"),
    /** Goods' money that went back, in minor units, and its parts; they sum to it. */
    amount: money().notNull().default(sql`0`),
    makerAmount: money().notNull().default(sql`0`),
    cooperativeAmount: money().notNull().default(sql`0`),
    programmeAmount: money().notNull().default(sql`0`),
    platformAmount: money().notNull().default(sql`0`),
    /** The way, if the whole parcel went back. */
    carriage: money().notNull().default(sql`0`),
    askedAt: recordedAt(),
    /** Until when the next step should be done: the seller's answer, the buyer's sending, the seller's look at what came. */
    dueBy: instant(),
    answeredAt: instant(),
    tracking: text(),
    sentAt: instant(),
    endedAt: instant(),
    /** When its pieces went on the shelf again. */
    restockedAt: instant(),
  },
  (t) => [
    index("returns_consignment").on(t.consignmentId, t.status),
    index("returns_line").on(t.orderLineId),
    index("returns_unsent").on(t.dueBy).where(sql`status = 'agreed'`),
    check("returns_quantity", sql`quantity > 0`),
    check(
      "returns_parts",
      sql`amount = maker_amount + cooperative_amount + programme_amount + platform_amount and maker_amount >= 0
        and cooperative_amount >= 0 and programme_amount >= 0 and platform_amount >= 0 and carriage >= 0`,
    ),
    check("returns_money_once", sql`status = 'refunded' or amount + carriage = 0`),
  ],
);

export const returnPhotos = pgTable(
  "return_photos",
  {
    returnId: uuid()
      .notNull()
      .references(() => returns.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
  },
  (t) => [primaryKey({ columns: [t.returnId, t.fileId] })],
);

/**
 * What the buyer asks for in the place of money: the same piece again, or another size of it at the same price. One a return,
 * under its id. It is a shipment of its own; no money moves.
 */
export const exchanges = pgTable(
  "exchanges",
  {
    id: uuid()
      .primaryKey()
      .references(() => returns.id),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    variantId: uuid().references(() => productVariants.id),
    variantFa: text().notNull().default(""),
    variantEn: text().notNull().default(""),
    /** Units of the product's stock that its pieces take. */
    units: integer().notNull(),
    status: text({ enum: exchangeStates }).notNull().default("asked"),
    /** Until when the next step should be done: the seller's answer, her sending once the piece is back, the buyer's word. */
    dueBy: instant(),
    answeredAt: instant(),
    carrier: text(),
    tracking: text(),
    shippedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    index("exchanges_due").on(t.dueBy).where(sql`status in ('asked', 'held', 'shipped')`),
    index("exchanges_product").on(t.productId).where(sql`status in ('held', 'shipped', 'received')`),
    check("exchanges_units", sql`units > 0`),
    check("exchanges_sent", sql`(status in ('shipped', 'received')) = (shipped_at is not null)`),
  ],
);
