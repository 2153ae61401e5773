import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, money, recordedAt, sealed } from "../columns.ts";
import { disputePhotoKinds, disputeStates } from "../vocabulary.ts";
import { persons } from "./identity.ts";
import { files } from "./media.ts";
import { consignments } from "./orders.ts";
import { payments } from "./payments.ts";

/** A payment, or a part of it, that the buyer's bank has called back. In the payment's own currency. */
export const disputes = pgTable(
  "disputes",
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    provider: text().notNull(),
    providerRef: text().notNull(),
    amount: money().notNull(),
    /** Why, in the provider's own code. */
    reason: text().notNull(),
    status: text({ enum: disputeStates }).notNull().default("needs-response"),
    /** By when an answer counts; null where the provider names no day. */
    evidenceDue: instant(),
    openedAt: recordedAt(),
    /** Sealed: what finance answers, a draft until it is sent. */
    textSealed: sealed(),
    /** When finance said that it is to be sent, and who did. */
    submittedAt: instant(),
    submittedBy: uuid().references(() => persons.id),
    /** When the provider took it. */
    sentAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex("disputes_ref").on(t.provider, t.providerRef),
    index("disputes_payment").on(t.paymentId),
    index("disputes_open").on(t.evidenceDue).where(sql`status in ('needs-response', 'under-review')`),
    check("disputes_amount", sql`amount > 0`),
  ],
);

/** Who bears a lost dispute: each account's part, and of which delivered consignment it had been earned. */
export const disputeParts = pgTable(
  "dispute_parts",
  {
    id: id(),
    disputeId: uuid()
      .notNull()
      .references(() => disputes.id),
    consignmentId: uuid().references(() => consignments.id),
    account: text().notNull(),
    amount: money().notNull(),
  },
  (t) => [
    index("dispute_parts_dispute").on(t.disputeId),
    index("dispute_parts_consignment").on(t.consignmentId),
    check("dispute_parts_amount", sql`amount > 0`),
  ],
);

/** Private photographs that go to the bank with the answer: three at most, chosen until it is sent. */
export const disputePhotos = pgTable(
  "dispute_photos",
  {
    disputeId: uuid()
      .notNull()
      .references(() => disputes.id),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
    kind: text({ enum: disputePhotoKinds }).notNull(),
    /** The provider's name of it, once it has been sent there. */
    providerRef: text(),
  },
  (t) => [primaryKey({ columns: [t.disputeId, t.fileId] })],
);
