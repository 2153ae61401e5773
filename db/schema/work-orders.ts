import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { currencies } from "../vocabulary.ts";
import { materialUnits, workOrderStates, workPayWays } from "../vocabulary-pioneers.ts";
import { persons } from "./identity.ts";
import { files } from "./media.ts";
import { teamLinks } from "./pioneers.ts";
import { programmes } from "./programmes.ts";

/**
 * Piece work a pioneer gives to somebody of her team. What the applicant was shown when it was offered, the band of sale
 * prices, is kept with it. Paid outside our rails: the ledger knows nothing of it.
 */
export const workOrders = pgTable(
  "work_orders",
  {
    id: id(),
    linkId: uuid()
      .notNull()
      .references(() => teamLinks.id),
    status: text({ enum: workOrderStates }).notNull().default("drafted"),
    title: text().notNull(),
    /** What is to be made: sizes, colours, pattern. */
    description: text().notNull().default(""),
    drawingId: uuid().references(() => files.id),
    /** The family of goods it is compared with. */
    family: text().notNull(),
    quantity: integer().notNull(),
    currency: text({ enum: currencies }).notNull(),
    /** For one piece that is accepted. */
    rate: money().notNull(),
    dueOn: date().notNull(),
    conditions: text().notNull().default(""),
    /** What pieces of the family cost on our market when it was offered: least, middle, most, of how many. Null: nothing to compare with. */
    bandLow: money(),
    bandMiddle: money(),
    bandHigh: money(),
    bandPieces: integer(),
    /** Percent of the band's least that the programme asked for then; null where it asked for nothing. */
    floorPercent: smallint(),
    /** Why the rate lies beneath that. The office sees it. */
    belowReason: text(),
    createdAt: recordedAt(),
    offeredAt: instant(),
    acceptedAt: instant(),
    /** How many days the applicant thinks it takes her; null where she did not say. */
    days: smallint(),
    declineReasonSealed: sealed(),
    cancelledBy: uuid().references(() => persons.id),
    cancelReasonSealed: sealed(),
    /** When the last of it was looked at: the pay is due from then. */
    inspectedAt: instant(),
    payBy: date(),
    /** Once the office was told that the pay is late. */
    latePayToldAt: instant(),
  },
  (t) => [
    index("work_orders_link").on(t.linkId, t.createdAt),
    index("work_orders_pay").on(t.payBy).where(sql`pay_by is not null`),
    check("work_orders_sums", sql`quantity between 1 and 10000 and rate > 0`),
    check("work_orders_band", sql`(band_low is null) = (band_pieces is null)`),
  ],
);

/** Material the pioneer gave: what, how much, worth how much; and what became of it. */
export const workMaterials = pgTable(
  "work_materials",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => workOrders.id),
    name: text().notNull(),
    amount: integer().notNull(),
    unit: text({ enum: materialUnits }).notNull(),
    /** In the order's currency. */
    worth: money().notNull(),
    givenAt: recordedAt(),
    used: integer(),
    returned: integer(),
    settledAt: instant(),
  },
  (t) => [
    index("work_materials_order").on(t.orderId),
    check(
      "work_materials_amounts",
      sql`amount > 0 and worth >= 0 and used >= 0 and returned >= 0 and used + returned <= amount`,
    ),
  ],
);

/** What came back at once, and how it was found: accepted pieces are paid, the rest goes back or is not taken. */
export const workDeliveries = pgTable(
  "work_deliveries",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => workOrders.id),
    pieces: integer().notNull(),
    deliveredAt: recordedAt(),
    accepted: integer(),
    rework: integer(),
    refused: integer(),
    /** What is wrong with those that were not accepted. */
    findings: text(),
    inspectedAt: instant(),
  },
  (t) => [
    uniqueIndex("work_deliveries_open").on(t.orderId).where(sql`inspected_at is null`),
    check(
      "work_deliveries_adds_up",
      sql`pieces > 0 and (inspected_at is null or accepted + rework + refused = pieces)`,
    ),
  ],
);

/** Pay for accepted pieces, as the pioneer says she gave it and as the applicant says she has it. */
export const workPayments = pgTable(
  "work_payments",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => workOrders.id),
    pieces: integer().notNull(),
    amount: money().notNull(),
    paidOn: date().notNull(),
    way: text({ enum: workPayWays }).notNull(),
    reference: text().notNull().default(""),
    recordedAt: recordedAt(),
    confirmedAt: instant(),
  },
  (t) => [index("work_payments_order").on(t.orderId), check("work_payments_some", sql`pieces > 0 and amount > 0`)],
);

/** The applicant, or the pioneer, says that something is not right; an officer answers. */
export const workContests = pgTable(
  "work_contests",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => workOrders.id),
    raisedBy: uuid()
      .notNull()
      .references(() => persons.id),
    raisedAt: recordedAt(),
    textSealed: sealed().notNull(),
    answeredBy: uuid().references(() => persons.id),
    answeredAt: instant(),
    answerSealed: sealed(),
  },
  (t) => [uniqueIndex("work_contests_open").on(t.orderId).where(sql`answered_at is null`)],
);

/** Beneath what part of the band's least a rate needs a reason: percent, by programme. A change closes the row and opens another. */
export const workFloors = pgTable(
  "work_floors",
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    percent: smallint().notNull(),
    validFrom: recordedAt(),
    validTo: instant(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("work_floors_live").on(t.programmeId).where(sql`valid_to is null`),
    check("work_floors_percent", sql`percent between 1 and 100`),
  ],
);
