import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { rightKinds, skillLevels } from "../vocabulary-skills.ts";
import { persons } from "./identity.ts";
import { programmes } from "./programmes.ts";

/**
 * What a programme lets its makers do, by level and modules. A right without a rule is without limit; with rules a maker
 * has the most that any rule she meets gives. Rules are closed and opened anew, never rewritten.
 */
export const rightRules = pgTable(
  "right_rules",
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    kind: text({ enum: rightKinds }).notNull(),
    /** From this level on; null for everybody. */
    level: text({ enum: skillLevels }),
    /** With this module done; null without one. */
    module: text(),
    /** How many, for a right that is counted, and 1 or 0 for one that is not; null for any number. */
    amount: integer(),
    /** Makers verified before keep what they had. */
    since: instant().notNull(),
    setBy: uuid().references(() => persons.id),
    setAt: recordedAt(),
    closedAt: instant(),
  },
  (t) => [index("right_rules_live").on(t.programmeId, t.kind).where(sql`closed_at is null`)],
);
