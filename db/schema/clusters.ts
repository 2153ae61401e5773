import { doublePrecision, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../columns.ts";
import { bodyKinds } from "../vocabulary.ts";

/** Bodies of the programme: secretariat, unions, cooperatives, foundation, laboratory, upstream firms. */
export const bodies = pgTable("bodies", {
  id: id(),
  slug: text().notNull().unique(),
  kind: text({ enum: bodyKinds }).notNull(),
  nameFa: text().notNull(),
  nameEn: text().notNull(),
  /** Statistics-centre code of the county of its seat. */
  county: text().notNull(),
  does: text().array().notNull().default([]),
  createdAt: recordedAt(),
});

export type Art = { palette: string[]; motif: string };

/** Craft × place: the thing a buyer browses and a firm deals with. */
export const clusters = pgTable("clusters", {
  id: id(),
  slug: text().notNull().unique(),
  nameFa: text().notNull(),
  nameEn: text().notNull(),
  occupation: text().notNull(),
  county: text().notNull(),
  places: text().array().notNull().default([]),
  lat: doublePrecision().notNull(),
  lon: doublePrecision().notNull(),
  bodyId: uuid()
    .notNull()
    .references(() => bodies.id),
  summaryFa: text().notNull(),
  summaryEn: text().notNull(),
  storyFa: text().notNull().default(""),
  storyEn: text().notNull().default(""),
  /** When it works and when it sells, in words. */
  seasonFa: text().notNull().default(""),
  seasonEn: text().notNull().default(""),
  art: jsonb().$type<Art>().notNull(),
  photoId: uuid(),
  createdAt: recordedAt(),
});
