import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id } from "../columns.ts";
import { bodies } from "./clusters.ts";

/** Where a buyer may fetch her parcel: a cooperative's counter, or a carrier's agency in a village. */
export const pickupPoints = pgTable(
  "pickup_points",
  {
    id: id(),
    code: text().notNull().unique(),
    /** The cooperative that keeps it; null for a carrier's. */
    bodyId: uuid().references(() => bodies.id),
    /** The carrier whose parcels arrive there; null for a cooperative's own. */
    carrier: text(),
    nameFa: text().notNull(),
    nameEn: text().notNull(),
    /** Code of the county it lies in. */
    county: text().notNull(),
    addressFa: text().notNull(),
    addressEn: text().notNull(),
    hoursFa: text().notNull().default(""),
    hoursEn: text().notNull().default(""),
    active: boolean().notNull().default(true),
  },
  (t) => [index("pickup_points_county").on(t.county).where(sql`active`)],
);
