import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { currencies } from "../vocabulary.ts";
import { persons } from "./identity.ts";
import { files } from "./media.ts";
import { consignments } from "./orders.ts";
import { payments } from "./payments.ts";
import { shops } from "./producers.ts";

/** Which ways to pay a deployment offers in which currency, in which order and within which bounds: data, not code. */
export const rails = pgTable(
  "rails",
  {
    /** Name of the provider's instance: `stripe`, `zarinpal`, `zarinpal-2`, `bank-transfer`, `cash-on-delivery`. */
    name: text().notNull(),
    currency: text({ enum: currencies }).notNull(),
    enabled: boolean().notNull().default(true),
    /** The lowest is offered first and chosen by default. */
    position: smallint().notNull(),
    /** A shop that said nothing takes it. */
    shopDefault: boolean().notNull().default(true),
    minAmount: money(),
    maxAmount: money(),
    /** How many sellers one payment may be for; null for any number. */
    maxPayees: smallint(),
    holdMinutes: integer().notNull().default(30),
    /** What a rail of ours must tell the payer: an account's {iban, holder, bank}. */
    details: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.name, t.currency] }), check("rails_hold", sql`hold_minutes between 5 and 20160`)],
);

/** What one shop says of a rail; without a row the rail's own default counts. */
export const shopRails = pgTable(
  "shop_rails",
  {
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    rail: text().notNull(),
    allowed: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.rail] })],
);

/** A photograph of a transfer's receipt, and what became of it. The file is private. */
export const paymentProofs = pgTable(
  "payment_proofs",
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
    /** What the buyer says the bank called it. */
    reference: text().notNull().default(""),
    /** Sealed: where money would go back to. */
    ibanSealed: sealed(),
    status: text({ enum: ["waiting", "accepted", "rejected"] })
      .notNull()
      .default("waiting"),
    reason: text().notNull().default(""),
    sentAt: recordedAt(),
    judgedAt: instant(),
    judgedBy: uuid().references(() => persons.id),
  },
  (t) => [
    index("payment_proofs_payment").on(t.paymentId),
    index("payment_proofs_waiting").on(t.sentAt).where(sql`status = 'waiting'`),
  ],
);

/** Money that a bank's statement shows, once by the bank's own reference; matched to the payment it was for. */
export const bankReceipts = pgTable(
  "bank_receipts",
  {
    id: id(),
    reference: text().notNull(),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
    receivedOn: date().notNull(),
    /** What the payer wrote with it. */
    description: text().notNull().default(""),
    paymentId: uuid()
      .unique()
      .references(() => payments.id),
    recordedBy: uuid()
      .notNull()
      .references(() => persons.id),
    recordedAt: recordedAt(),
    matchedAt: instant(),
  },
  (t) => [
    uniqueIndex("bank_receipts_reference").on(t.currency, t.reference),
    check("bank_receipts_amount", sql`amount > 0`),
  ],
);

/** In which columns a bank's own file holds what we read, counted from one. A bank has one for each currency. */
export const statementFormats = pgTable(
  "statement_formats",
  {
    id: id(),
    bank: text().notNull(),
    currency: text({ enum: currencies }).notNull(),
    /** Rows of titles before the first line. */
    titleRows: smallint().notNull(),
    dateColumn: smallint().notNull(),
    /** What came in; a line on which it is empty, nothing or less is money that went. */
    amountColumn: smallint().notNull(),
    referenceColumn: smallint().notNull(),
    descriptionColumn: smallint(),
    savedAt: recordedAt(),
  },
  (t) => [uniqueIndex("statement_formats_bank").on(t.bank, t.currency)],
);

/** A seller's own account at a provider that pays out (Stripe Connect), and what the provider says of it. */
export const connectedAccounts = pgTable(
  "connected_accounts",
  {
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    provider: text().notNull(),
    /** Null until the provider answered. */
    accountRef: text(),
    detailsSubmitted: boolean().notNull().default(false),
    transfersEnabled: boolean().notNull().default(false),
    payoutsEnabled: boolean().notNull().default(false),
    createdAt: recordedAt(),
    checkedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.provider] }),
    uniqueIndex("connected_accounts_ref").on(t.provider, t.accountRef),
  ],
);

/** A seller's part of one consignment on its way to her account at the provider: once each. Its id is the key. */
export const transfers = pgTable(
  "transfers",
  {
    id: id(),
    consignmentId: uuid()
      .notNull()
      .references(() => consignments.id),
    shopId: uuid()
      .notNull()
      .references(() => shops.id),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    provider: text().notNull(),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
    /** What is kept back of it for what she owes by returns: paid by being owed no more. */
    netted: money().notNull().default(sql`0`),
    status: text({ enum: ["wanted", "sent"] })
      .notNull()
      .default("wanted"),
    providerRef: text(),
    createdAt: recordedAt(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex("transfers_once").on(t.consignmentId, t.shopId),
    index("transfers_wanted").on(t.createdAt).where(sql`status = 'wanted'`),
    check("transfers_amount", sql`amount >= 0 and netted >= 0 and amount + netted > 0`),
  ],
);
