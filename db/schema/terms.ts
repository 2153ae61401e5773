import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../columns.ts";
import { termKinds } from "../vocabulary-join.ts";
import { persons } from "./identity.ts";

/** What people agree to when they join. The last version of a kind is in force; none is rewritten. */
export const termsVersions = pgTable(
  "terms_versions",
  {
    id: id(),
    kind: text({ enum: termKinds }).notNull(),
    version: integer().notNull(),
    textFa: text().notNull(),
    textEn: text().notNull(),
    /** What is new since the version before, for who agreed to that. */
    changesFa: text().notNull().default(""),
    changesEn: text().notNull().default(""),
    /** It changes what somebody agreed to: she is asked again. */
    material: boolean().notNull().default(false),
    validFrom: recordedAt(),
    setBy: uuid().references(() => persons.id),
  },
  (t) => [uniqueIndex("terms_versions_of_kind").on(t.kind, t.version)],
);

/** That somebody agreed to a version, and when. */
export const consents = pgTable(
  "consents",
  {
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    termsId: uuid()
      .notNull()
      .references(() => termsVersions.id),
    at: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.termsId] }), index("consents_terms").on(t.termsId)],
);
