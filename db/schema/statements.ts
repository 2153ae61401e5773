import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { costKinds, currencies } from "../vocabulary.ts";
import { shops } from "./producers.ts";

/** What the market asked of a seller for a month's sales, numbered without gaps within the year, frozen as it was issued. */
export const feeInvoices = pgTable(
  "fee_invoices",
  {
    id: id(),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    /** `1405-09`, in the country's own calendar, as its year. */
    month: text().notNull(),
    year: integer().notNull(),
    serial: integer().notNull(),
    /** The instants the month lay between, the second outside it. */
    periodFrom: instant().notNull(),
    periodTo: instant().notNull(),
    currency: text({ enum: currencies }).notNull(),
    /** Of which rial the sums speak. */
    unit: text({ enum: ["current", "new"] }).notNull(),
    /** The month's fees with the tax that lies in them; below zero where more was given back than taken. */
    fee: money().notNull(),
    taxKind: text({ enum: ["exempt", "standard"] }).notNull(),
    taxBps: integer().notNull(),
    tax: money().notNull(),
    /** Sealed JSON: whose it is and its lines, as they were. */
    bodySealed: sealed().notNull(),
    issuedAt: recordedAt(),
  },
  (t) => [
    uniqueIndex("fee_invoices_once").on(t.shopId, t.month, t.currency),
    uniqueIndex("fee_invoices_serial").on(t.year, t.serial),
    index("fee_invoices_month").on(t.periodFrom),
  ],
);

/** What a maker spent on her work, for her own books: nobody else reads it. */
export const bookCosts = pgTable(
  "book_costs",
  {
    id: id(),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    spentOn: date().notNull(),
    kind: text({ enum: costKinds }).notNull(),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
    /** Sealed: what she writes to herself. */
    noteSealed: sealed(),
    savedAt: recordedAt(),
    /** Taken out, and kept so that it can be put back. */
    removedAt: instant(),
  },
  (t) => [index("book_costs_shop").on(t.shopId, t.spentOn), check("book_costs_amount", sql`amount > 0`)],
);
