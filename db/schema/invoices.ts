import { integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt, sealed } from "../columns.ts";
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
