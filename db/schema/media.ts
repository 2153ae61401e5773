import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { persons } from "./identity.ts";

/** A stored file, private or public, with what it must hash to (invariant I13). */
export const files = pgTable(
  "files",
  {
    id: id(),
    /** Path below the data folder: made by us, never by a sender. */
    path: text().notNull().unique(),
    sha256: text().notNull(),
    size: integer().notNull(),
    mediaType: text().notNull(),
    createdAt: recordedAt(),
  },
  (t) => [index("files_sha").on(t.sha256)],
);

/** A picture that was decoded and stripped; its renditions are made by a job. */
export const photos = pgTable(
  "photos",
  {
    id: id(),
    originalFileId: uuid()
      .notNull()
      .references(() => files.id),
    /** 32 hex characters: the address below /media. */
    address: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** A tiny picture as data URI, shown until the real one is there. */
    blur: text().notNull(),
    uploadedBy: uuid().references(() => persons.id),
    /** When every width stood there as JPEG and WebP: it may be shown from then on. */
    readyAt: instant(),
    /** When they stood there as AVIF too, which takes longer. */
    avifAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [index("photos_address").on(t.address), index("photos_waiting").on(t.createdAt).where(sql`ready_at is null`)],
);

/** Which rendition of which picture is which file. */
export const renditions = pgTable(
  "renditions",
  {
    photoId: uuid()
      .notNull()
      .references(() => photos.id),
    width: integer().notNull(),
    format: text({ enum: ["avif", "webp", "jpg"] }).notNull(),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
  },
  (t) => [
    primaryKey({ columns: [t.photoId, t.width, t.format] }),
    uniqueIndex("renditions_file").on(t.fileId, t.photoId),
  ],
);
