import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { bodyServiceKinds, bodyServiceOutcomes, bodyServiceStates } from "../vocabulary-bodies.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";

/** A fair a body takes people to: when, where, with how many stands. */
export const exhibitions = pgTable("exhibitions", {
  id: id(),
  bodyId: uuid()
    .notNull()
    .references(() => bodies.id),
  name: text().notNull(),
  place: text().notNull(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  stands: integer().notNull(),
  addedBy: uuid()
    .notNull()
    .references(() => persons.id),
  addedAt: recordedAt(),
});

/** What a body does for a person in her case: it offers, she answers, it says what came of it. No credit is decided here. */
export const bodyServices = pgTable(
  "body_services",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    kind: text({ enum: bodyServiceKinds }).notNull(),
    state: text({ enum: bodyServiceStates }).notNull().default("offered"),
    exhibitionId: uuid().references(() => exhibitions.id),
    /** Of a loan: what is asked of which fund, in rials. */
    amount: money(),
    fund: text().notNull().default(""),
    /** What is offered, in the body's words to her; sealed. */
    noteSealed: sealed(),
    offeredBy: uuid()
      .notNull()
      .references(() => persons.id),
    offeredAt: recordedAt(),
    answeredAt: instant(),
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
    outcome: text({ enum: bodyServiceOutcomes }),
    /** Of a fair: what she sold there as she tells it, in rials; no money of ours. */
    sales: money(),
  },
  (t) => [
    index("body_services_body").on(t.bodyId, t.offeredAt),
    uniqueIndex("body_services_stand").on(t.caseId, t.exhibitionId).where(sql`ended_at is null`),
    index("body_services_case").on(t.caseId, t.offeredAt),
  ],
);
