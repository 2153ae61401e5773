import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../columns.ts";
import { indicationKinds, indicationStates } from "../vocabulary.ts";
import { clusters } from "./clusters.ts";
import { persons } from "./identity.ts";

/**
 * A geographical indication: what is claimed of a name, and what was found when somebody looked into the register. Until
 * `checkedOn` is there the claim is hearsay, and is never printed as a fact.
 */
export const geographicalIndications = pgTable(
  "geographical_indications",
  {
    id: id(),
    slug: text().notNull().unique(),
    nameFa: text().notNull(),
    nameEn: text().notNull(),
    kind: text({ enum: indicationKinds }).notNull(),
    /** The register's own name, e.g. the Lisbon register. */
    register: text().notNull().default(""),
    number: text().notNull().default(""),
    status: text({ enum: indicationStates }).notNull().default("reported"),
    checkedOn: date(),
    checkedBy: uuid().references(() => persons.id),
    /** Where the claim was read, for officers. */
    sourceNote: text().notNull().default(""),
    /** Who may bear it: makers of these counties, with goods of these families. */
    counties: text().array().notNull(),
    families: text().array().notNull(),
    createdAt: recordedAt(),
  },
  () => [
    check(
      "geographical_indications_checked",
      sql`(status = 'reported') = (checked_on is null) and (checked_on is null) = (checked_by is null)`,
    ),
    check("geographical_indications_number", sql`status <> 'registered' or (register <> '' and number <> '')`),
  ],
);

/** Whose goods are sold under an indication's name. */
export const clusterIndications = pgTable(
  "cluster_indications",
  {
    clusterId: uuid()
      .notNull()
      .references(() => clusters.id),
    indicationId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clusterId, t.indicationId] }),
    index("cluster_indications_of").on(t.indicationId),
    foreignKey({
      name: "cluster_indications_indication_fk",
      columns: [t.indicationId],
      foreignColumns: [geographicalIndications.id],
    }),
  ],
);
