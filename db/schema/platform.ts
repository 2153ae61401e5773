import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { instant, recordedAt } from "../columns.ts";

/** How far the market's clock runs ahead of the database's. One row; zero in production. */
export const marketClock = pgTable("market_clock", {
  one: smallint().primaryKey().default(1),
  aheadMs: bigint({ mode: "number" }).notNull().default(0),
});

/** Audit log, activity feed and outbox in one. Rows are only ever added. */
export const events = pgTable(
  "events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: recordedAt(),
    kind: text().notNull(),
    noun: text().notNull(),
    nounId: uuid().notNull(),
    /** The person, or null for a guest or a job. */
    actorId: uuid(),
    actorKind: text({ enum: ["person", "guest", "system"] }).notNull(),
    /** The job's or provider's name when the actor is the system. */
    actorName: text(),
    /** The shop or person in whose name it was done. */
    subjectId: uuid(),
    /** The grant under which somebody else acted for the subject. */
    grantId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    requestId: text(),
  },
  (t) => [
    index("events_noun").on(t.noun, t.nounId, t.id),
    index("events_subject").on(t.subjectId, t.id),
    index("events_actor").on(t.actorId, t.id),
  ],
);

/** The hash chain over events, added by a job so that no command waits for another. */
export const eventSeals = pgTable("event_seals", {
  eventId: bigint({ mode: "number" })
    .primaryKey()
    .references(() => events.id),
  position: bigint({ mode: "number" }).notNull().unique(),
  previousHash: text().notNull(),
  hash: text().notNull(),
  sealedAt: recordedAt(),
});

/** Every move of every state machine, so that a forbidden one can be found afterwards. */
export const transitions = pgTable(
  "transitions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    noun: text().notNull(),
    nounId: uuid().notNull(),
    fromState: text(),
    toState: text().notNull(),
    at: recordedAt(),
  },
  (t) => [index("transitions_noun").on(t.noun, t.nounId, t.id)],
);

/** What was answered to which key: the same key and content answers the same, other content is a conflict. */
export const commandKeys = pgTable(
  "command_keys",
  {
    command: text().notNull(),
    /** Who used the key: a person, a cart, a browser. */
    scope: text().notNull(),
    key: text().notNull(),
    inputHash: text().notNull(),
    /** The thing it made, so that an acknowledged act can be checked to exist (invariant I6). */
    noun: text().notNull(),
    nounId: uuid().notNull(),
    at: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.command, t.scope, t.key] })],
);

/** Table of rate-limiter-flexible; keys are hashes. */
export const rateLimits = pgTable("rate_limits", {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});

/** One row a process and minute: how many requests, the slowest, how many missed the deadline (invariant I16). */
export const requestMinutes = pgTable(
  "request_minutes",
  {
    process: text().notNull(),
    minute: instant().notNull(),
    requests: integer().notNull(),
    slowestMs: integer().notNull(),
    overDeadline: integer().notNull(),
    serverErrors: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.process, t.minute] })],
);

/** Dated table of currencies (domain 5.4): the same code may mean two units at different times. */
export const currencyUnits = pgTable(
  "currency_units",
  {
    code: text().notNull(),
    unit: text({ enum: ["current", "new"] }).notNull(),
    exponent: smallint().notNull(),
    /** How many units of "current" one of this is. */
    factor: bigint({ mode: "bigint" }).notNull().default(sql`1`),
    validFrom: instant(),
    validTo: instant(),
  },
  (t) => [uniqueIndex("currency_units_key").on(t.code, t.unit)],
);
