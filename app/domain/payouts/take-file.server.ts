import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { toMajor } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import { openAccountNumber } from "./accounts.server.ts";
import { lockBatch } from "./batch-steps.server.ts";
import { batchOnly } from "./forms.ts";
import { rowCode } from "./rules.ts";

/**
 * The bank's file of an approved batch: `row, iban, name, amount, currency`, then `reference, reason` left empty for what
 * the bank makes of it. Amounts in whole units of the currency (rials). Only what has no result yet. Every look is told.
 */
export const takeFile = command({
  name: "take-payout-file",
  who: finance,
  input: batchOnly,
  async run({ ctx, tx, tell }, input) {
    const batch = await lockBatch(tx, input.batch);
    if (batch.status !== "approved") throw new Refusal("payout.not-approved");
    const rows = await rowsOf<{ item: string; amount: string; id: string; iban: string; holder: string }>(
      tx,
      sql`select i.id as item, i.amount::text, a.id, a.iban_sealed as iban, a.holder_sealed as holder
          from payout_items i join payout_accounts a on a.id = i.account_id where i.batch_id = ${batch.id} and i.status = 'waiting' order by i.id`,
    );
    await tell("payout-batch.file-taken", "payout-batch", batch.id, { data: { rows: rows.length } });
    return rows.map(({ item, amount, ...account }) => {
      const { iban, holder } = openAccountNumber(ctx.house.keys, account);
      return [
        rowCode(item),
        iban,
        holder,
        toMajor({ amount: BigInt(amount), currency: batch.currency }),
        batch.currency,
        "",
        "",
      ];
    });
  },
});

/** The heads of the file, as a bank's clerk and our own paste both read them. */
export const fileHeads = ["row", "iban", "name", "amount", "currency", "reference", "reason"];
