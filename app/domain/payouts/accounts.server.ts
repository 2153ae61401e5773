import { sql } from "drizzle-orm";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { sqlPayee } from "./payees.server.ts";
import type { Payee } from "./rules.ts";

/** An account as its owner is shown it: never more than its last four. Instants are ISO texts. */
export type ShownAccount = { id: string; currency: Currency; lastFour: string; countsFrom: string; waits: boolean };

/** Of each currency the account in force and the one that waits, if there are. */
export async function accountsOf(db: Db, payee: Payee): Promise<ShownAccount[]> {
  return rowsOf<ShownAccount>(
    db,
    sql`select distinct on (currency, waits) id, currency, last_four as "lastFour", to_json(counts_from) #>> '{}' as "countsFrom", waits
        from (select *, counts_from > market_now() as waits from payout_accounts where ${sqlPayee(payee)} and called_off_at is null) a
        order by currency, waits, counts_from desc, id desc`,
  );
}

const place = (column: "iban_sealed" | "holder_sealed", row: string) => ({ table: "payout_accounts", column, row });

/** Number and name as an account's row keeps them. */
export const sealAccount = (keys: Keys, id: string, account: { iban: string; holder: string }) => ({
  iban: keys.encryptField(account.iban, place("iban_sealed", id)),
  holder: keys.encryptField(account.holder, place("holder_sealed", id)),
});

/** The number and the name again: for the bank's file alone. */
export const openAccountNumber = (keys: Keys, row: { id: string; iban: string; holder: string }) => ({
  iban: keys.decryptField(row.iban, place("iban_sealed", row.id)),
  holder: keys.decryptField(row.holder, place("holder_sealed", row.id)),
});
