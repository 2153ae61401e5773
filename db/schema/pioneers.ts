import { sql } from "drizzle-orm";
import { check, date, index, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import type { Occupation } from "../vocabulary.ts";
import { linkSides, linkStates, type PioneerOffer } from "../vocabulary-pioneers.ts";
import { cases } from "./cases.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { producers } from "./producers.ts";

/** What a pioneer offers, to whom and for how many: hers to write, an officer's to confirm. A row ends with a reason. */
export const pioneers = pgTable(
  "pioneers",
  {
    id: id(),
    producerId: uuid()
      .notNull()
      .references(() => producers.id),
    offers: text().array().$type<PioneerOffer[]>().notNull(),
    occupations: text().array().$type<Occupation[]>().notNull(),
    counties: text().array().notNull(),
    /** How many people she has room for at once. */
    capacity: smallint().notNull(),
    terms: text().notNull(),
    offeredAt: recordedAt(),
    /** Null while it waits; again null when she widened what was confirmed. */
    confirmedAt: instant(),
    confirmedBy: uuid().references(() => persons.id),
    bodyId: uuid().references(() => bodies.id),
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
    endReasonSealed: sealed(),
  },
  (t) => [
    uniqueIndex("pioneers_live").on(t.producerId).where(sql`ended_at is null`),
    check("pioneers_capacity", sql`capacity between 1 and 200`),
  ],
);

/** Why somebody was proposed, as the officer saw it. */
export type ReasonGiven = { code: string; facts: Record<string, string | number> };

/** A pioneer and an applicant, from the proposal to its end. */
export const teamLinks = pgTable(
  "team_links",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    pioneerId: uuid()
      .notNull()
      .references(() => pioneers.id),
    status: text({ enum: linkStates }).notNull().default("proposed"),
    reasons: jsonb().$type<ReasonGiven[]>().notNull().default([]),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    proposedBy: uuid()
      .notNull()
      .references(() => persons.id),
    proposedAt: recordedAt(),
    /** By when whose turn it is has to answer. */
    answerBy: instant().notNull(),
    /** What she promises of what she offers; what they mean to reach, by when, and when they look back. */
    promised: text().array().$type<PioneerOffer[]>().notNull().default([]),
    goalsSealed: sealed(),
    reviewOn: date(),
    endsOn: date(),
    agreedAt: instant(),
    /** When the applicant let her first name and place stand on the pioneer's page; null where she did not. */
    shownAt: instant(),
    /** Looking back: what of the promise was done, in whose words. */
    done: text().array().$type<PioneerOffer[]>(),
    resultSealed: sealed(),
    reviewedBy: uuid().references(() => persons.id),
    reviewedAt: instant(),
    endedAt: instant(),
    endedSide: text({ enum: linkSides }),
    endedBy: uuid().references(() => persons.id),
    endReasonSealed: sealed(),
  },
  (t) => [
    uniqueIndex("team_links_open").on(t.caseId).where(sql`status in ('proposed', 'offered', 'active')`),
    index("team_links_pioneer").on(t.pioneerId, t.status),
    index("team_links_waiting").on(t.answerBy).where(sql`status in ('proposed', 'offered')`),
    check("team_links_agreed", sql`(status in ('active', 'ended')) = (agreed_at is not null)`),
  ],
);
