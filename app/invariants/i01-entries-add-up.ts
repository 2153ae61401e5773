import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/** I1. Two or more entries in a transaction, adding to nothing in each currency; then all of them do. */
export const entriesAddUp: Invariant = {
  id: "I1",
  statement: "The entries of every ledger transaction sum to zero in each currency.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select count(*) from ledger_transactions`,
      sql`select 'transaction ' || coalesce(t.id::text, 'missing') || ': ' || coalesce(sum(e.amount)::text || ' ' || e.currency, 'no entries') as what
          from ledger_transactions t full join ledger_entries e on e.transaction_id = t.id
          group by t.id, e.transaction_id, e.currency having t.id is null or count(e.id) < 2 or sum(e.amount) <> 0`,
    ),
};
