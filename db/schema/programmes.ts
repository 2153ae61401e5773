import { sql } from "drizzle-orm";
import { date, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";

/** A home-business programme a deployment runs: whose it is, who does its casework, where, and for how many. */
export const programmes = pgTable("programmes", {
  id: id(),
  slug: text().notNull().unique(),
  nameFa: text().notNull(),
  nameEn: text().notNull(),
  /** The body that answers for it; the same as the implementer where no other is known here. */
  ownerId: uuid()
    .notNull()
    .references(() => bodies.id),
  /** The body whose officers do the casework. */
  implementerId: uuid()
    .notNull()
    .references(() => bodies.id),
  /** The owner's office in the province, which confirms whom the implementer hands over; null where there is none. */
  directorateId: uuid().references(() => bodies.id),
  /** The province it takes people from, as the country pack calls it. */
  province: text().notNull(),
  /** How many people it means to bring to a market. */
  target: integer().notNull().default(0),
  /** Whom to call, as it is dialled, and when somebody answers; empty where nobody does. */
  helpPhone: text().notNull().default(""),
  helpHoursFa: text().notNull().default(""),
  helpHoursEn: text().notNull().default(""),
  startsOn: date(),
  endsOn: date(),
  createdAt: recordedAt(),
});

/**
 * What a programme set, as dated rows: what held before, what holds from then on, why, who and in whose name. A change
 * closes the row and opens another; none is rewritten.
 */
export const settingVersions = pgTable(
  "setting_versions",
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id),
    setting: text().notNull(),
    /** Of which family, occupation, module or sentence; empty where there is one of it. */
    subject: text().notNull().default(""),
    version: integer().notNull(),
    before: jsonb().$type<Readonly<Record<string, string>>[]>().notNull(),
    /** Null: back to what is usual. */
    rows: jsonb().$type<Readonly<Record<string, string>>[]>(),
    reason: text().notNull(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    setBy: uuid()
      .notNull()
      .references(() => persons.id),
    validFrom: recordedAt(),
    validTo: instant(),
  },
  (t) => [
    uniqueIndex("setting_versions_version").on(t.programmeId, t.setting, t.subject, t.version),
    uniqueIndex("setting_versions_live").on(t.programmeId, t.setting, t.subject).where(sql`valid_to is null`),
  ],
);
