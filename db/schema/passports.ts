import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt } from "../columns.ts";
import { credentialReasons, ownershipWays, pieceWays } from "../vocabulary-passports.ts";
import { products } from "./catalogue.ts";
import { bodies } from "./clusters.ts";
import { persons } from "./identity.ts";
import { photos } from "./media.ts";
import { shops } from "./producers.ts";

/** The public half of every key a body has ever signed with, for ever. The private halves are never in the database. */
export const signingKeys = pgTable("signing_keys", {
  kid: text().primaryKey(),
  bodyId: uuid()
    .notNull()
    .references(() => bodies.id),
  /** Ed25519, base64url: `x` of its JWK. */
  publicKey: text().notNull(),
  madeAt: recordedAt(),
});

/** The place of a passport or of a badge's grant in the status lists, by its serial or code. Given once, never again. */
export const statusEntries = pgTable("status_entries", {
  position: integer().primaryKey().generatedAlwaysAsIdentity(),
  serial: text().notNull().unique(),
});

/** One piece and who answers for what is said of it. It outlives its listing. */
export const passports = pgTable(
  "passports",
  {
    id: id(),
    serial: text().notNull().unique(),
    productId: uuid().references(() => products.id, { onDelete: "set null" }),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    /** Who signs: the union or the secretariat behind the cluster. */
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    /** Number of the national carpet passport, as an officer read it off the paper. */
    nationalNumber: text(),
    suspendedAt: instant(),
    suspendedBy: uuid().references(() => persons.id),
    suspensionReason: text(),
    revokedAt: instant(),
    revokedBy: uuid().references(() => persons.id),
    revocationReason: text(),
    createdAt: recordedAt(),
  },
  (t) => [
    uniqueIndex("passports_product").on(t.productId).where(sql`product_id is not null`),
    index("passports_body").on(t.bodyId, t.id.desc()),
    check("passports_revoked", sql`(revoked_at is null) = (revocation_reason is null)`),
    check("passports_suspended", sql`(suspended_at is null) = (suspension_reason is null)`),
  ],
);

/** What was signed of a piece or a badge's grant, word for word. A newer version supersedes; nothing is ever changed. */
export const credentials = pgTable(
  "credentials",
  {
    id: id(),
    serial: text()
      .notNull()
      .references(() => statusEntries.serial),
    version: integer().notNull(),
    reason: text({ enum: credentialReasons }).notNull(),
    kid: text()
      .notNull()
      .references(() => signingKeys.kid),
    /** A W3C Verifiable Credential 2.0 as a compact JWS (`typ: vc+jwt`). */
    jwt: text().notNull(),
    /** SHA-256 of `jwt`, base64url; the first 22 characters stand in the printed code. */
    hash: text().notNull(),
    /** Ed25519 over `v1|serial|h`. */
    sig: text().notNull(),
    issuedAt: recordedAt(),
    expiresAt: instant().notNull(),
    supersededAt: instant(),
  },
  (t) => [
    uniqueIndex("credentials_version").on(t.serial, t.version),
    uniqueIndex("credentials_current").on(t.serial).where(sql`superseded_at is null`),
  ],
);

/** Photographs a passport tells of: they stay when the listing lets them go. */
export const passportPhotos = pgTable(
  "passport_photos",
  {
    passportId: uuid()
      .notNull()
      .references(() => passports.id),
    photoId: uuid()
      .notNull()
      .references(() => photos.id),
  },
  (t) => [primaryKey({ columns: [t.passportId, t.photoId] })],
);

/** One piece of a run that shares a passport, by its number, with the short signature its tag bears. Numbers are given once. */
export const passportPieces = pgTable(
  "passport_pieces",
  {
    id: id(),
    passportId: uuid()
      .notNull()
      .references(() => passports.id),
    number: integer().notNull(),
    way: text({ enum: pieceWays }).notNull(),
    /** Of the credential that was current: what the tag's signature is over. */
    hash: text().notNull(),
    sig: text().notNull(),
    /** The line by which it was sold; free again when that went back. */
    orderLineId: uuid(),
    madeAt: recordedAt(),
  },
  (t) => [
    uniqueIndex("passport_pieces_number").on(t.passportId, t.number),
    index("passport_pieces_line").on(t.orderLineId).where(sql`order_line_id is not null`),
    check("passport_pieces_counted", sql`number > 0`),
  ],
);

/** How often a passport was looked at; apart from it, for it grows by reading. */
export const passportLooks = pgTable(
  "passport_looks",
  {
    passportId: uuid()
      .primaryKey()
      .references(() => passports.id),
    looks: integer().notNull().default(0),
    firstAt: recordedAt(),
  },
  () => [check("passport_looks_positive", sql`looks >= 0`)],
);

/** Who was counted today, as a keyed hash of address and day; thrown away when the day is over. */
export const passportReaders = pgTable(
  "passport_readers",
  {
    passportId: uuid()
      .notNull()
      .references(() => passports.id),
    day: date().notNull(),
    reader: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.passportId, t.day, t.reader] })],
);

/** The piece itself, or of a single piece its passport. */
const whichPiece = sql`coalesce(piece_id, passport_id)`;

/** Whose a piece is and was. Public only as a number and a month. */
export const ownerships = pgTable(
  "ownerships",
  {
    id: id(),
    passportId: uuid()
      .notNull()
      .references(() => passports.id),
    /** Null: whoever holds the link of the order it was bought by; nothing else of her is known here. */
    personId: uuid().references(() => persons.id),
    /** Which piece, of goods of which there are many. */
    pieceId: uuid().references(() => passportPieces.id),
    way: text({ enum: ownershipWays }).notNull(),
    /** The line of the order by which it was bought. */
    orderLineId: uuid(),
    since: recordedAt(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("ownerships_one").on(t.passportId, whichPiece).where(sql`ended_at is null`),
    uniqueIndex("ownerships_line").on(t.orderLineId, whichPiece).where(sql`order_line_id is not null`),
    index("ownerships_person").on(t.personId),
    check("ownerships_owner", sql`person_id is not null or (order_line_id is not null and way = 'bought')`),
  ],
);

/** A code by which its owner gives a piece on: hashed, once, for a few days. */
export const ownershipCodes = pgTable(
  "ownership_codes",
  {
    id: id(),
    ownershipId: uuid()
      .notNull()
      .references(() => ownerships.id),
    codeHash: text().notNull(),
    madeAt: recordedAt(),
    expiresAt: instant().notNull(),
    /** Used, or replaced by a newer one. */
    endedAt: instant(),
  },
  (t) => [uniqueIndex("ownership_codes_one").on(t.ownershipId).where(sql`ended_at is null`)],
);
