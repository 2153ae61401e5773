import { ledgerEntries, ledgerTransactions } from "#db/schema/ledger.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import type { Posting, Recipe } from "./recipes.ts";

/**
 * Posts one business fact, once: the same recipe for the same source a second time is refused by a unique key, and a
 * set of postings that does not add up by a deferred trigger. `eventId` names who did it and why.
 */
export async function postEntry(
  tx: Tx,
  recipe: Recipe,
  source: string,
  eventId: number,
  postings: readonly Posting[],
): Promise<void> {
  const [transaction] = await tx
    .insert(ledgerTransactions)
    .values({ recipe, source, eventId })
    .returning({ id: ledgerTransactions.id });
  if (!transaction) throw new Error("the ledger transaction was not written");
  await tx.insert(ledgerEntries).values(
    postings.map((posting) => ({
      ...posting,
      currency: posting.currency as Currency,
      transactionId: transaction.id,
    })),
  );
}
