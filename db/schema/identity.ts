import { sql } from "drizzle-orm";
import { index, integer, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, recordedAt, sealed } from "../columns.ts";
import { dutyKinds } from "../vocabulary.ts";
import { bodies } from "./clusters.ts";

/** A human being. May have no phone of her own, may be many things at once. */
export const persons = pgTable("persons", {
  id: id(),
  name: text().notNull().default(""),
  locale: text({ enum: ["fa", "en"] })
    .notNull()
    .default("fa"),
  phoneSealed: sealed(),
  phoneIndex: text().unique(),
  emailSealed: sealed(),
  emailIndex: text().unique(),
  nationalCodeSealed: sealed(),
  nationalCodeIndex: text().unique(),
  passwordHash: text(),
  totpSecretSealed: sealed(),
  /** Last time step a code was accepted for, so that none serves twice. */
  totpLastStep: integer(),
  disabledAt: instant(),
  createdAt: recordedAt(),
});

/** An appointment to a body. A row, with its end: who, when and by whom come free. */
export const duties = pgTable(
  "duties",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    kind: text({ enum: dutyKinds }).notNull(),
    bodyId: uuid()
      .notNull()
      .references(() => bodies.id),
    grantedBy: uuid().references(() => persons.id),
    grantedAt: recordedAt(),
    endedAt: instant(),
    endedBy: uuid().references(() => persons.id),
    /** Sealed: why, for it speaks of a person. */
    endReasonSealed: sealed(),
  },
  (t) => [
    uniqueIndex("duties_live").on(t.personId, t.kind, t.bodyId).where(sql`ended_at is null`),
    index("duties_body").on(t.bodyId),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    device: text().notNull().default(""),
    createdAt: recordedAt(),
    seenAt: recordedAt(),
    expiresAt: instant().notNull(),
    /** When the second factor was given in this session; guarded duties sleep until then. */
    secondFactorAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

/** A one-time code: bound to one browser (cookie), one purpose, one number. */
export const codeChallenges = pgTable(
  "code_challenges",
  {
    id: id(),
    purpose: text({ enum: ["sign-in", "step-up", "change-phone"] }).notNull(),
    phoneIndex: text().notNull(),
    phoneSealed: sealed().notNull(),
    browserHash: text().notNull(),
    codeHash: text().notNull(),
    /** The code itself until it is sent, for the job that sends it; then null. */
    codeSealed: sealed(),
    /** The language it was asked for in. */
    locale: text({ enum: ["fa", "en"] })
      .notNull()
      .default("fa"),
    guesses: smallint().notNull().default(0),
    createdAt: recordedAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    supersededAt: instant(),
    /** Sealed: the number she had before she proved this one, until it was told; null where there was none of her own. */
    formerSealed: sealed(),
    /** The number is a household's: until when the browser may say who of it is there, and when it did. */
    choiceUntil: instant(),
    chosenAt: instant(),
  },
  (t) => [
    index("code_challenges_phone").on(t.phoneIndex, t.createdAt),
    index("code_challenges_browser").on(t.browserHash, t.createdAt),
    // Only the newest code of a number opens anything.
    uniqueIndex("code_challenges_live")
      .on(t.phoneIndex, t.purpose)
      .where(sql`used_at is null and superseded_at is null`),
  ],
);

/** Where a person has had things sent before, to choose from at the next checkout. Sealed JSON of the country pack's fields and who receives there. */
export const addresses = pgTable(
  "addresses",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    sealed: sealed().notNull(),
    destination: text().notNull(),
    usedAt: recordedAt(),
  },
  (t) => [index("addresses_person").on(t.personId, t.usedAt)],
);
