import { date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../columns.ts";
import { bodies } from "./clusters.ts";

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
