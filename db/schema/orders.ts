import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { consignmentStates, currencies, orderStates, priceUnits, reservationStates } from "../vocabulary.ts";
import { products, productVariants, stockItems } from "./catalogue.ts";
import { persons } from "./identity.ts";
import { shops } from "./producers.ts";

export const carts = pgTable("carts", {
  id: id(),
  tokenHash: text().notNull().unique(),
  personId: uuid().references(() => persons.id),
  currency: text({ enum: currencies }).notNull(),
  createdAt: recordedAt(),
});

export const cartLines = pgTable(
  "cart_lines",
  {
    cartId: uuid()
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    variantId: uuid().references(() => productVariants.id),
    quantity: integer().notNull(),
    /** What the buyer saw when she put it in: a change is said plainly. */
    seenPrice: money().notNull(),
    addedAt: recordedAt(),
  },
  (t) => [
    unique("cart_lines_one").on(t.cartId, t.productId, t.variantId).nullsNotDistinct(),
    check("cart_lines_quantity", sql`quantity between 1 and 999`),
  ],
);

export const coupons = pgTable(
  "coupons",
  {
    id: id(),
    code: text().notNull().unique(),
    percentBps: integer().notNull(),
    limitTotal: integer().notNull(),
    limitPerCustomer: integer().notNull(),
    uses: integer().notNull().default(0),
    validFrom: instant().notNull(),
    validTo: instant().notNull(),
  },
  () => [
    check("coupons_within_limit", sql`uses between 0 and limit_total`),
    check("coupons_percent", sql`percent_bps between 1 and 9000`),
  ],
);

/** One order, paid once by one buyer; sellers fulfil consignments. Personal fields are sealed. */
export const orders = pgTable(
  "orders",
  {
    id: id(),
    number: text().notNull().unique(),
    personId: uuid().references(() => persons.id),
    /** The checkout's key: one order a key (invariant I5). */
    checkoutKey: text().notNull().unique(),
    locale: text({ enum: ["fa", "en"] }).notNull(),
    currency: text({ enum: currencies }).notNull(),
    status: text({ enum: orderStates }).notNull().default("awaiting-payment"),
    buyerNameSealed: sealed().notNull(),
    buyerPhoneSealed: sealed().notNull(),
    buyerPhoneIndex: text().notNull(),
    /** Keyed hash of order and last four digits: the guest's second fact. */
    digitsIndex: text().notNull(),
    buyerEmailSealed: sealed(),
    addressSealed: sealed().notNull(),
    /** Province only: enough to recompute carriage, not to find a door. */
    province: text().notNull(),
    goods: money().notNull(),
    discount: money().notNull().default(sql`0`),
    carriage: money().notNull(),
    tax: money().notNull().default(sql`0`),
    total: money().notNull(),
    couponId: uuid().references(() => coupons.id),
    placedAt: recordedAt(),
    holdUntil: instant().notNull(),
    paidAt: instant(),
    cancelledAt: instant(),
    cancelReason: text(),
  },
  (t) => [
    index("orders_person").on(t.personId, t.placedAt),
    index("orders_waiting").on(t.holdUntil).where(sql`status = 'awaiting-payment'`),
    check("orders_total", sql`total = goods - discount + carriage + tax and total > 0`),
  ],
);

export const couponUses = pgTable(
  "coupon_uses",
  {
    orderId: uuid()
      .primaryKey()
      .references(() => orders.id),
    couponId: uuid()
      .notNull()
      .references(() => coupons.id),
    customerIndex: text().notNull(),
    usedAt: recordedAt(),
    releasedAt: instant(),
  },
  (t) => [index("coupon_uses_coupon").on(t.couponId, t.customerIndex)],
);

/** What one seller of record owes one order; the sender ships it. */
export const consignments = pgTable(
  "consignments",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    /** 1, 2, 3 … within the order. */
    number: integer().notNull(),
    sellerId: uuid()
      .notNull()
      .references(() => shops.id),
    senderId: uuid()
      .notNull()
      .references(() => shops.id),
    status: text({ enum: consignmentStates }).notNull().default("awaiting-payment"),
    carrier: text().notNull(),
    service: text().notNull(),
    goods: money().notNull(),
    discount: money().notNull().default(sql`0`),
    carriage: money().notNull(),
    tracking: text(),
    acceptBy: instant(),
    acceptedAt: instant(),
    shippedAt: instant(),
    deliveredAt: instant(),
    confirmBy: instant(),
  },
  (t) => [
    uniqueIndex("consignments_number").on(t.orderId, t.number),
    uniqueIndex("consignments_seller").on(t.orderId, t.sellerId, t.senderId),
    index("consignments_desk").on(t.sellerId, t.status, t.id),
  ],
);

export type Withdrawal = { allowed: boolean; reason: string; workingDays: number };

export const orderLines = pgTable(
  "order_lines",
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    consignmentId: uuid()
      .notNull()
      .references(() => consignments.id),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    productVersion: integer().notNull(),
    titleFa: text().notNull(),
    titleEn: text().notNull(),
    variantId: uuid().references(() => productVariants.id),
    variantFa: text().notNull().default(""),
    variantEn: text().notNull().default(""),
    quantity: integer().notNull(),
    /** What the quantity counted and the price was for when it was bought: pieces, kilograms, square metres. */
    priceUnit: text({ enum: priceUnits }).notNull().default("item"),
    /** Units of the stock that one piece takes. */
    takes: integer().notNull().default(1),
    /** The month in which goods made to order were taken on; null for others. */
    orderMonth: text(),
    unitPrice: money().notNull(),
    discount: money().notNull().default(sql`0`),
    /** quantity × unit price − discount. */
    total: money().notNull(),
    /** The split frozen at the sale; the four sum to total (invariant I3). */
    makerAmount: money().notNull(),
    cooperativeAmount: money().notNull(),
    programmeAmount: money().notNull(),
    platformAmount: money().notNull(),
    cooperativeId: uuid(),
    withdrawal: jsonb().$type<Withdrawal>().notNull(),
  },
  (t) => [
    index("order_lines_order").on(t.orderId),
    index("order_lines_consignment").on(t.consignmentId),
    check("order_lines_quantity", sql`quantity between 1 and 999`),
    check("order_lines_total", sql`total = quantity * unit_price - discount and total >= 0`),
    check("order_lines_split", sql`total = maker_amount + cooperative_amount + programme_amount + platform_amount`),
  ],
);

/** Units held for a line until it is paid or let go. */
export const reservations = pgTable(
  "reservations",
  {
    orderLineId: uuid()
      .primaryKey()
      .references(() => orderLines.id),
    stockItemId: uuid()
      .notNull()
      .references(() => stockItems.id),
    quantity: integer().notNull(),
    status: text({ enum: reservationStates }).notNull().default("held"),
    changedAt: recordedAt(),
  },
  (t) => [index("reservations_item").on(t.stockItemId, t.status), check("reservations_quantity", sql`quantity > 0`)],
);
