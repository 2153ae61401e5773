import { integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt, sealed } from "../columns.ts";
import { persons } from "./identity.ts";
import { consignments } from "./orders.ts";
import { shops } from "./producers.ts";

/** One seller's invoice of one consignment, numbered without gaps within the seller, frozen as it was issued. */
export const invoices = pgTable(
  "invoices",
  {
    id: id(),
    consignmentId: uuid()
      .notNull()
      .unique()
      .references(() => consignments.id),
    sellerId: uuid()
      .notNull()
      .references(() => shops.id),
    serial: integer().notNull(),
    /** Of which rial the sums speak. */
    unit: text({ enum: ["current", "new"] }).notNull(),
    /** Sealed JSON: everything printed, for names and addresses may change and an invoice may not. */
    bodySealed: sealed().notNull(),
    issuedAt: recordedAt(),
  },
  (t) => [uniqueIndex("invoices_serial").on(t.sellerId, t.serial)],
);

/** Who the market is before the law, as finance wrote it; the newest counts, and what was issued keeps its own. */
export const marketIdentities = pgTable("market_identities", {
  id: id(),
  nameFa: text().notNull(),
  nameEn: text().notNull(),
  /** The legal person's national number. */
  legalId: text().notNull(),
  /** The number by which the tax office knows it; may be none. */
  economicCode: text().notNull().default(""),
  addressFa: text().notNull(),
  addressEn: text().notNull(),
  postalCode: text().notNull(),
  savedBy: uuid()
    .notNull()
    .references(() => persons.id),
  savedAt: recordedAt(),
});
