import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { reportDecisions, reportReasons } from "../vocabulary-join.ts";
import { products } from "./catalogue.ts";
import { orderStops } from "./eligibility.ts";
import { persons } from "./identity.ts";
import { shops } from "./producers.ts";

/** Somebody tells the office that a listing or a shop is not as it should be. */
export const abuseReports = pgTable(
  "abuse_reports",
  {
    id: id(),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    productId: uuid().references(() => products.id),
    reason: text({ enum: reportReasons }).notNull(),
    textSealed: sealed().notNull(),
    /** Null for a guest. */
    reporterId: uuid().references(() => persons.id),
    reportedAt: recordedAt(),
    decidedBy: uuid().references(() => persons.id),
    decidedAt: instant(),
    decision: text({ enum: reportDecisions }),
    /** The officer's words to the maker. */
    noteSealed: sealed(),
    stopId: uuid().references(() => orderStops.id),
  },
  (t) => [
    index("abuse_reports_open").on(t.reportedAt).where(sql`decided_at is null`),
    index("abuse_reports_shop").on(t.shopId),
  ],
);
