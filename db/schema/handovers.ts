import { bigint, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { handoverAnswers, handoverReasons } from "../vocabulary-bodies.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { programmes } from "./programmes.ts";

/** A list of registered people that the implementer hands to the directorate, to be confirmed line by line. */
export const handovers = pgTable("handovers", {
  id: id(),
  number: bigint({ mode: "number" }).generatedAlwaysAsIdentity().unique(),
  programmeId: uuid()
    .notNull()
    .references(() => programmes.id),
  bodyId: uuid()
    .notNull()
    .references(() => bodies.id),
  toBodyId: uuid()
    .notNull()
    .references(() => bodies.id),
  madeBy: uuid()
    .notNull()
    .references(() => persons.id),
  madeAt: recordedAt(),
});

/** One person of such a list. Who was returned may stand in a later one. */
export const handoverLines = pgTable(
  "handover_lines",
  {
    handoverId: uuid()
      .notNull()
      .references(() => handovers.id),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    answer: text({ enum: handoverAnswers }),
    reason: text({ enum: handoverReasons }),
    answeredBy: uuid().references(() => persons.id),
    answeredAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.handoverId, t.caseId] }), index("handover_lines_case").on(t.caseId)],
);
