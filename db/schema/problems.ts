import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { problemKinds, problemStates } from "../vocabulary.ts";
import { files } from "./media.ts";
import { consignments, orderLines } from "./orders.ts";

/** What a buyer reports of one line, with photographs; while it is open nothing counts as received by the clock. */
export const problems = pgTable(
  "problems",
  {
    id: id(),
    orderLineId: uuid()
      .notNull()
      .references(() => orderLines.id),
    consignmentId: uuid()
      .notNull()
      .references(() => consignments.id),
    kind: text({ enum: problemKinds }).notNull(),
    /** Sealed: her own words. */
    textSealed: sealed().notNull(),
    status: text({ enum: problemStates }).notNull().default("open"),
    /** Sealed: the seller's words. */
    answerSealed: sealed(),
    reportedAt: recordedAt(),
    answerBy: instant(),
    answeredAt: instant(),
    closedAt: instant(),
  },
  (t) => [index("problems_consignment").on(t.consignmentId, t.status), index("problems_line").on(t.orderLineId)],
);

export const problemPhotos = pgTable(
  "problem_photos",
  {
    problemId: uuid()
      .notNull()
      .references(() => problems.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
  },
  (t) => [primaryKey({ columns: [t.problemId, t.fileId] })],
);
