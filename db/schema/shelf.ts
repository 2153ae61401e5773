import { customType, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, money } from "../columns.ts";
import { availabilityKinds } from "../vocabulary.ts";
import { products } from "./catalogue.ts";
import { clusters } from "./clusters.ts";
import { shops } from "./producers.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * What is on sale now, one row a product, as buyers look for it: the list, its filters and its search read this and
 * nothing else. Kept by triggers at the end of every transaction that changes what it is made of (migration 0008), so
 * that no command can forget it.
 */
export const shelf = pgTable(
  "shelf",
  {
    productId: uuid()
      .primaryKey()
      .references(() => products.id, { onDelete: "cascade" }),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    clusterId: uuid()
      .notNull()
      .references(() => clusters.id),
    family: text().notNull(),
    availability: text({ enum: availabilityKinds }).notNull(),
    service: integer().notNull(),
    county: text().notNull(),
    leadTimeDays: integer().notNull(),
    publishedAt: instant().notNull(),
    priceIrr: money(),
    priceEur: money(),
    priceUsd: money(),
    /** `attribute=value` for every attribute that is one of a list. */
    tokens: text().array().notNull(),
    /** Folded words: title A, what it is made of and where B, whose C, description D. */
    document: tsvector().notNull(),
  },
  (t) => [
    index("shelf_new").on(t.service, t.publishedAt.desc().nullsFirst(), t.productId),
    index("shelf_cluster").on(t.clusterId, t.publishedAt.desc().nullsFirst(), t.productId),
    index("shelf_family").on(t.family, t.publishedAt.desc().nullsFirst(), t.productId),
    index("shelf_county").on(t.county, t.service, t.publishedAt.desc().nullsFirst(), t.productId),
    index("shelf_shop").on(t.shopId, t.publishedAt.desc().nullsFirst(), t.productId),
    index("shelf_irr").on(t.service, t.priceIrr, t.productId),
    index("shelf_eur").on(t.service, t.priceEur, t.productId),
    index("shelf_usd").on(t.service, t.priceUsd, t.productId),
    index("shelf_tokens").using("gin", t.tokens),
    index("shelf_document").using("gin", t.document),
  ],
);

/** Every word that stands in a title, a name or a place, folded: what typing is completed and corrected to. */
export const searchWords = pgTable(
  "search_words",
  {
    word: text().primaryKey(),
    /** As it was written where it was first seen, with its half-spaces. */
    shown: text().notNull(),
    /** Its consonants in Latin letters, so that «گلیم» and gelim meet. */
    sound: text().notNull(),
  },
  (t) => [
    index("search_words_like").using("gin", t.word.op("gin_trgm_ops")),
    index("search_words_begin").on(t.word.op("text_pattern_ops")),
    index("search_words_sound").on(t.sound),
  ],
);

/** What people looked for and the market did not have, counted by day; never who looked. */
export const searchDemand = pgTable(
  "search_demand",
  {
    day: date().notNull(),
    words: text().notNull(),
    times: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.day, t.words] }), index("search_demand_words").on(t.words)],
);
