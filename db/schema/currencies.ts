import { sql } from "drizzle-orm";
import { check, date, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { currencies } from "../vocabulary.ts";
import { persons } from "./identity.ts";

/**
 * The announced days on which a currency's unit changes. A row is never edited: other days come as a row of their own and
 * end the one before (a trigger holds to it). The one that has not ended counts.
 */
export const redenominations = pgTable(
  "redenominations",
  {
    id: id(),
    currency: text({ enum: currencies }).notNull(),
    announcedOn: date().notNull(),
    /** From this day on sums are told in both units. */
    shownFrom: date().notNull(),
    inForceFrom: date().notNull(),
    /** The last day of the old unit, and of telling both. */
    oldEndsOn: date().notNull(),
    /** Where it was announced. */
    source: text().notNull(),
    setBy: uuid()
      .notNull()
      .references(() => persons.id),
    setAt: recordedAt(),
    endedBy: uuid().references(() => persons.id),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("redenominations_standing").on(t.currency).where(sql`ended_at is null`),
    check(
      "redenominations_days",
      sql`announced_on <= shown_from and shown_from <= in_force_from and in_force_from < old_ends_on`,
    ),
  ],
);
