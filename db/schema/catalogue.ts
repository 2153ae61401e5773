import { sql } from "drizzle-orm";
import {
  bigint,
  check,
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
import { availabilityKinds, currencies, priceUnits, productStates, stockMoveKinds } from "../vocabulary.ts";
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
    index("products_queue").on(t.submittedAt).where(sql`status = 'submitted'`),
    check("products_maker_share", sql`maker_share_bps between 0 and 10000`),
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
