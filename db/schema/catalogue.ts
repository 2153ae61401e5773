import { sql } from "drizzle-orm";
import {
  bigint,
  check,
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
import { id, instant, money, recordedAt } from "../columns.ts";
import {
  availabilityKinds,
  currencies,
  evidenceLevels,
  priceUnits,
  productStates,
  revisionStates,
  stockMoveKinds,
} from "../vocabulary.ts";

import { clusters } from "./clusters.ts";
import { persons } from "./identity.ts";
import { photos } from "./media.ts";
import { shops } from "./producers.ts";

export const products = pgTable(
  "products",
  {
    id: id(),
    slug: text().notNull().unique(),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    clusterId: uuid()
      .notNull()
      .references(() => clusters.id),
    family: text().notNull(),
    status: text({ enum: productStates }).notNull().default("draft"),
    attributes: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    availability: text({ enum: availabilityKinds }).notNull(),
    leadTimeDays: integer().notNull().default(3),
    priceUnit: text({ enum: priceUnits }).notNull().default("item"),
    /** Of the price, in hundredths of a percent, for the maker herself. */
    makerShareBps: integer().notNull(),
    weightG: integer(),
    lengthCm: integer(),
    widthCm: integer(),
    heightCm: integer(),
    passportSerial: text().unique(),
    submittedAt: instant(),
    reviewedBy: uuid().references(() => persons.id),
    reviewNote: text(),
    /** What a reviewer wrote at single fields, by the field's name on the form. */
    reviewMarks: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Of goods made to order: how many pieces its maker takes on in a month of the calendar; null for no ceiling. */
    monthlyCeiling: integer(),
    publishedAt: instant(),
    /** Raised by every edit; an order line and a form remember which one they saw. */
    version: integer().notNull().default(1),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
  (t) => [
    index("products_shelf").on(t.publishedAt.desc().nullsFirst(), t.id).where(sql`status = 'published'`),
    index("products_cluster").on(t.clusterId, t.publishedAt.desc().nullsFirst(), t.id).where(sql`status = 'published'`),
    index("products_shop").on(t.shopId, t.status),
    index("products_shop_newest")
      .on(t.shopId, t.publishedAt.desc().nullsFirst(), t.id)
      .where(sql`status = 'published'`),
    // Whether a person may go is asked of everything she could have a hand in: an import that is undone asks it of thousands.
    index("products_reviewer").on(t.reviewedBy).where(sql`reviewed_by is not null`),
    index("products_queue").on(t.submittedAt).where(sql`status = 'submitted'`),
    check("products_maker_share", sql`maker_share_bps between 0 and 10000`),
    check("products_ceiling", sql`monthly_ceiling between 1 and 10000`),
  ],
);

export const productTexts = pgTable(
  "product_texts",
  {
    productId: uuid()
      .notNull()
      .references(() => products.id),
    locale: text({ enum: ["fa", "en"] }).notNull(),
    title: text().notNull(),
    description: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.productId, t.locale] })],
);

export const productPrices = pgTable(
  "product_prices",
  {
    productId: uuid()
      .notNull()
      .references(() => products.id),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.currency] }), check("product_prices_positive", sql`amount > 0`)],
);

export const productPhotos = pgTable(
  "product_photos",
  {
    productId: uuid()
      .notNull()
      .references(() => products.id),
    photoId: uuid()
      .notNull()
      .references(() => photos.id),
    position: smallint().notNull(),
    altFa: text().notNull().default(""),
    altEn: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.photoId] }),
    uniqueIndex("product_photos_position").on(t.productId, t.position),
  ],
);

/**
 * Units of one thing. made = on_hand + reserved + sold + written_off - returned, said to the database too:
 * "never negative" alone is not enough (reliability D3). Goods made to order and services have none.
 */
export const stockItems = pgTable(
  "stock_items",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .unique()
      .references(() => products.id),
    made: integer().notNull().default(0),
    onHand: integer().notNull().default(0),
    reserved: integer().notNull().default(0),
    sold: integer().notNull().default(0),
    returned: integer().notNull().default(0),
    writtenOff: integer().notNull().default(0),
    /** Number of the last move, so that a gap in the history shows. */
    lastMove: integer().notNull().default(0),
  },
  () => [
    check(
      "stock_items_not_negative",
      sql`on_hand >= 0 and reserved >= 0 and sold >= 0 and returned >= 0 and written_off >= 0`,
    ),
    check("stock_items_adds_up", sql`made = on_hand + reserved + sold + written_off - returned`),
  ],
);

/** The history of one item's units, in order (invariants I4 and I15). Rows are only ever added. */
export const stockMoves = pgTable(
  "stock_moves",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    stockItemId: uuid()
      .notNull()
      .references(() => stockItems.id),
    /** 1, 2, 3 … within the item. */
    number: integer().notNull(),
    kind: text({ enum: stockMoveKinds }).notNull(),
    quantity: integer().notNull(),
    /** Units on hand after the move. */
    onHandAfter: integer().notNull(),
    orderLineId: uuid(),
    at: recordedAt(),
  },
  (t) => [
    uniqueIndex("stock_moves_number").on(t.stockItemId, t.number),
    check("stock_moves_positive", sql`quantity > 0`),
  ],
);

/**
 * A change to a listing that is out: it waits beside it, and what is on the shelf stays as it was until a reviewer has
 * taken it over. `changes` is the form as typed, `marks` what a reviewer wrote at its fields.
 */
export const productRevisions = pgTable(
  "product_revisions",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    status: text({ enum: revisionStates }).notNull().default("open"),
    changes: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The product's version it was begun from. */
    fromVersion: integer().notNull(),
    /** Raised by every save, so that a reviewer decides about what she saw. */
    version: integer().notNull().default(1),
    marks: jsonb().$type<Record<string, string>>().notNull().default({}),
    note: text(),
    changedBy: uuid()
      .notNull()
      .references(() => persons.id),
    createdAt: recordedAt(),
    submittedAt: instant(),
    reviewedBy: uuid().references(() => persons.id),
    reviewedAt: instant(),
  },
  (t) => [
    uniqueIndex("product_revisions_one").on(t.productId).where(sql`status in ('open', 'submitted', 'returned')`),
    index("product_revisions_queue").on(t.submittedAt).where(sql`status = 'submitted'`),
  ],
);

/** What stands behind one attribute of a product beyond its maker's word, and the very value it was found for. */
export const attributeEvidence = pgTable(
  "attribute_evidence",
  {
    productId: uuid()
      .notNull()
      .references(() => products.id),
    key: text().notNull(),
    /** Another value since then, and the claim is the maker's word again. */
    value: jsonb().$type<unknown>().notNull(),
    level: text({ enum: evidenceLevels }).notNull(),
    reportNo: text(),
    /** The laboratory's name, or the inspecting body's. */
    issuer: text(),
    reportDate: date(),
    recordedBy: uuid()
      .notNull()
      .references(() => persons.id),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.key] }),
    check("attribute_evidence_report", sql`level <> 'lab-tested' or (report_no is not null and issuer is not null)`),
  ],
);

/** One way to buy a product: a size, a jar. All draw on the product's one stock, each taking its number of units. */
export const productVariants = pgTable(
  "product_variants",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    position: smallint().notNull(),
    nameFa: text().notNull(),
    nameEn: text().notNull().default(""),
    /** Units of the product's stock that one piece of this variant takes. */
    takes: integer().notNull().default(1),
    /** No longer offered; orders go on naming it. */
    retiredAt: instant(),
  },
  (t) => [
    index("product_variants_product").on(t.productId, t.position),
    check("product_variants_takes", sql`takes between 1 and 100000`),
  ],
);

export const variantPrices = pgTable(
  "variant_prices",
  {
    variantId: uuid()
      .notNull()
      .references(() => productVariants.id),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
  },
  (t) => [primaryKey({ columns: [t.variantId, t.currency] }), check("variant_prices_positive", sql`amount > 0`)],
);

/** Pieces of a product made to order that were taken on in a month (`YYYY-MM`, the country's calendar). */
export const orderMonths = pgTable(
  "order_months",
  {
    productId: uuid()
      .notNull()
      .references(() => products.id),
    month: text().notNull(),
    taken: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.productId, t.month] }), check("order_months_not_negative", sql`taken >= 0`)],
);
