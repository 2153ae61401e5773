import { bigint, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, money, recordedAt } from "../columns.ts";
import { currencies } from "../vocabulary.ts";
import { events } from "./platform.ts";

/** One business fact in the books. Its entries sum to zero per currency: a deferred trigger says so too. */
export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id(),
    recipe: text().notNull(),
    /** The id of the payment, consignment, refund … it books: once each. */
    source: uuid().notNull(),
    eventId: bigint({ mode: "number" })
      .notNull()
      .references(() => events.id),
    postedAt: recordedAt(),
  },
  (t) => [
    uniqueIndex("ledger_transactions_once").on(t.recipe, t.source),
    index("ledger_transactions_posted").on(t.postedAt),
  ],
);

export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    transactionId: uuid()
      .notNull()
      .references(() => ledgerTransactions.id),
    /** `provider-clearing:stripe`, `buyer-funds:<order>`, `seller-payable:<shop>` … see domain/ledger/accounts.ts. */
    account: text().notNull(),
    currency: text({ enum: currencies }).notNull(),
    amount: money().notNull(),
  },
  (t) => [
    index("ledger_entries_account").on(t.account, t.currency),
    index("ledger_entries_transaction").on(t.transactionId),
  ],
);
