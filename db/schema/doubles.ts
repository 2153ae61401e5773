import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { cases } from "./cases.ts";
import { persons } from "./identity.ts";

/** Two cases that may be one person's. A pair that was told apart stays told apart. */
export const caseDoubles = pgTable(
  "case_doubles",
  {
    id: id(),
    /** The older of the two. */
    firstId: uuid()
      .notNull()
      .references(() => cases.id),
    secondId: uuid()
      .notNull()
      .references(() => cases.id),
    /** Percent, by app/domain/doubles/score.ts. */
    score: integer().notNull(),
    signs: text().array().notNull(),
    foundAt: recordedAt(),
    /** Found to be two people. */
    apartAt: instant(),
    apartBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("case_doubles_pair").on(t.firstId, t.secondId),
    index("case_doubles_second").on(t.secondId),
    index("case_doubles_open").on(t.score).where(sql`apart_at is null`),
  ],
);

export type MovedRow = { table: string; column: string; keys: Record<string, unknown>[] };

/** Two cases made one, with everything that is needed to make them two again exactly as they were. */
export const caseMerges = pgTable(
  "case_merges",
  {
    id: id(),
    keptId: uuid()
      .notNull()
      .references(() => cases.id),
    mergedId: uuid()
      .notNull()
      .references(() => cases.id),
    mergedBy: uuid()
      .notNull()
      .references(() => persons.id),
    mergedAt: recordedAt(),
    /** Both cases' and persons' rows as they were; what is sealed stays sealed for the row it was sealed for. */
    before: jsonb().$type<Record<string, Record<string, unknown>>>().notNull(),
    moved: jsonb().$type<MovedRow[]>().notNull(),
    undoneAt: instant(),
    undoneBy: uuid().references(() => persons.id),
  },
  (t) => [
    uniqueIndex("case_merges_live").on(t.mergedId).where(sql`undone_at is null`),
    index("case_merges_kept").on(t.keptId),
  ],
);
