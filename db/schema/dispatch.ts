import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { files } from "./media.ts";
import { consignments } from "./orders.ts";

/** What a parcel looked like before it left, for the day it comes back. Private files. */
export const consignmentPhotos = pgTable(
  "consignment_photos",
  {
    consignmentId: uuid()
      .notNull()
      .references(() => consignments.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
  },
  (t) => [primaryKey({ columns: [t.consignmentId, t.fileId] })],
);
