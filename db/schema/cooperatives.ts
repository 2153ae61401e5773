import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import type { GrantScope } from "../vocabulary.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { producers } from "./producers.ts";

export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    producerId: uuid()
      .notNull()
      .references(() => producers.id),
    joinedAt: recordedAt(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("memberships_live").on(t.bodyId, t.producerId).where(sql`ended_at is null`),
    index("memberships_producer").on(t.producerId),
  ],
);

/** What a member lets her cooperative do, from when to when, and the consent it rests on. Read anew at every request. */
export const grants = pgTable(
  "grants",
  {
    id: id(),
    membershipId: uuid()
      .notNull()
      .references(() => memberships.id),
    scopes: text().array().$type<GrantScope[]>().notNull(),
    validFrom: recordedAt(),
    validTo: instant(),
    revokedAt: instant(),
    grantedBy: uuid()
      .notNull()
      .references(() => persons.id),
    consent: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index("grants_membership").on(t.membershipId)],
);
