import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, smallint, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { consignmentStates, currencies, orderStates, priceUnits, reservationStates } from "../vocabulary.ts";
import { products, productVariants, stockItems } from "./catalogue.ts";
import { commissionRules } from "./commission.ts";
import { persons } from "./identity.ts";
import { shops } from "./producers.ts";

/** A basket holds one currency. A guest's is named by her browser's secret, a signed-in person's by who she is. */
export const carts = pgTable(
  "carts",
  {
    id: id(),
    tokenHash: text().notNull(),
    personId: uuid().references(() => persons.id),
    currency: text({ enum: currencies }).notNull(),
    createdAt: recordedAt(),
  },
  (t) => [
    uniqueIndex("carts_guest").on(t.tokenHash, t.currency).where(sql`person_id is null`),
    uniqueIndex("carts_person").on(t.personId, t.currency).where(sql`person_id is not null`),
  ],
);

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

/** How one parcel of a checkout goes: the service, the point it is fetched from, and whether it is insured. */
export type ParcelChoice = { service: string; pickup: string; insured: boolean };

/** What a buyer has said so far on her way to an order, step by step, so that nothing is lost on a dropped line. */
export const checkouts = pgTable("checkouts", {
  cartId: uuid()
    .primaryKey()
    .references(() => carts.id, { onDelete: "cascade" }),
  /** Sealed JSON: {name, phone, email}. */
  whoSealed: sealed(),
  /** Sealed JSON of the country pack's address fields. */
  addressSealed: sealed(),
  /** Province or country: what carriage is reckoned by. */
  destination: text().notNull().default(""),
  /** By the seller's shop. */
  parcels: jsonb().$type<Record<string, ParcelChoice>>().notNull().default({}),
  rail: text().notNull().default(""),
  coupon: text().notNull().default(""),
  updatedAt: recordedAt(),
});

/** A part of the price, or a fixed sum in one currency, taken off the goods of one shop or of the whole market. */
export const coupons = pgTable(
  "coupons",
  {
    id: id(),
    code: text().notNull().unique(),
    /** Whose goods it is for; null for everybody's. */
    shopId: uuid().references(() => shops.id),
    /** One of the two. */
    percentBps: integer(),
    amount: money(),
    /** The only currency it is for: where it names a sum it must name one. */
    currency: text({ enum: currencies }),
    /** The least in the goods it is for. */
    minGoods: money(),
    limitTotal: integer().notNull(),
    limitPerCustomer: integer().notNull(),
    uses: integer().notNull().default(0),
    validFrom: instant().notNull(),
    validTo: instant().notNull(),
    pausedAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    index("coupons_shop").on(t.shopId),
    check("coupons_within_limit", sql`uses between 0 and limit_total`),
    check("coupons_percent", sql`percent_bps between 1 and 9000`),
    check("coupons_one", sql`(percent_bps is null) <> (amount is null)`),
    check("coupons_sums", sql`amount > 0 and min_goods > 0`),
    check("coupons_currency", sql`currency is not null or (amount is null and min_goods is null)`),
  ],
);

/** One order, paid once by one buyer; sellers fulfil consignments. Personal fields are sealed. */
export const orders = pgTable(
  "orders",
  {
    id: id(),
    number: text().notNull().unique(),
    personId: uuid().references(() => persons.id),
    /** Who ordered and under which of her keys: one order a key (invariant I5). */
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
    confirmedAt: instant(),
    /** When the money was there; of what is collected at the door, when the last of it was. */
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
    /** Code of the point where the buyer fetches it; null when it comes to her door. */
    pickup: text(),
    /** How many pieces of luggage, and their weight together. */
    parcels: smallint().notNull().default(1),
    weightG: integer().notNull().default(0),
    goods: money().notNull(),
    discount: money().notNull().default(sql`0`),
    /** What the buyer pays for the way, insurance in it. */
    carriage: money().notNull(),
    insurance: money().notNull().default(sql`0`),
    /** What the buyer wrote to this seller. Sealed; empty for nothing. */
    noteSealed: sealed(),
    /** Working days the seller promised to need before she sends it. */
    leadDays: smallint().notNull().default(0),
    tracking: text(),
    acceptBy: instant(),
    acceptedAt: instant(),
    /** The day by which it leaves, as promised last. */
    sendBy: instant(),
    delayReason: text(),
    delayedAt: instant(),
    packedAt: instant(),
    shippedAt: instant(),
    deliveredAt: instant(),
    confirmBy: instant(),
    cancelledAt: instant(),
    cancelReason: text(),
    /** The consignment this one was split from. */
    splitFrom: uuid(),
  },
  (t) => [
    uniqueIndex("consignments_number").on(t.orderId, t.number),
    index("consignments_desk").on(t.sellerId, t.status, t.id),
    index("consignments_sender").on(t.senderId, t.status, t.id),
    index("consignments_accept_by").on(t.acceptBy).where(sql`status = 'new'`),
    index("consignments_confirm_by").on(t.confirmBy).where(sql`status = 'shipped'`),
    check("consignments_insurance", sql`insurance between 0 and carriage`),
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
    /** The rule by which it was parted; null where none was in force, or from before there were rules. */
    commissionRuleId: uuid().references(() => commissionRules.id),
    /** The tax in the platform's own part, as that service was taxed on the day; of `unknown` nothing is reckoned. */
    feeTaxKind: text({ enum: ["exempt", "standard", "unknown"] })
      .notNull()
      .default("unknown"),
    feeTaxBps: integer().notNull().default(0),
    feeTax: money().notNull().default(sql`0`),
    family: text().notNull().default(""),
    /** How the family was taxed on the day of the sale; `unknown` stops the invoice. Prices hold the tax. */
    taxKind: text({ enum: ["exempt", "standard", "unknown"] })
      .notNull()
      .default("unknown"),
    taxBps: integer().notNull().default(0),
    withdrawal: jsonb().$type<Withdrawal>().notNull(),
  },
  (t) => [
    index("order_lines_order").on(t.orderId),
    index("order_lines_consignment").on(t.consignmentId),
    check("order_lines_quantity", sql`quantity between 1 and 999`),
    check("order_lines_total", sql`total = quantity * unit_price - discount and total >= 0`),
    check("order_lines_split", sql`total = maker_amount + cooperative_amount + programme_amount + platform_amount`),
    check(
      "order_lines_fee_tax",
      sql`fee_tax between 0 and platform_amount and (fee_tax_kind = 'standard' or (fee_tax = 0 and fee_tax_bps = 0))`,
    ),
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
