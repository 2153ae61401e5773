import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, money } from "../columns.ts";
import { audiences, currencies } from "../vocabulary.ts";
import { products, productVariants } from "./catalogue.ts";
import { shops } from "./producers.ts";

/** Wholesale price lists: from so many pieces on, for everybody or for verified firms, each costs so much. */
export const productTiers = pgTable(
  "product_tiers",
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id),
    variantId: uuid().references(() => productVariants.id),
    currency: text({ enum: currencies }).notNull(),
    audience: text({ enum: audiences }).notNull(),
    minQuantity: integer().notNull(),
    amount: money().notNull(),
  },
  (t) => [
    uniqueIndex("product_tiers_step").on(
      t.productId,
      sql`coalesce(variant_id, product_id)`,
      t.currency,
      t.audience,
      t.minQuantity,
    ),
    check("product_tiers_positive", sql`amount > 0 and min_quantity between 1 and 999`),
  ],
);

/** The least a shop sends for, in goods, per currency. */
export const shopMinimums = pgTable(
  "shop_minimums",
  {
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.currency] }), check("shop_minimums_positive", sql`amount > 0`)],
);

/** The fewest pieces of a product that are sold at once; without a row, one. */
export const productMinimums = pgTable(
  "product_minimums",
  {
    productId: uuid()
      .primaryKey()
      .references(() => products.id),
    quantity: integer().notNull(),
  },
  () => [check("product_minimums_range", sql`quantity between 2 and 999`)],
);
