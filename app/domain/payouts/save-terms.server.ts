import { sql } from "drizzle-orm";
import { statementAmount } from "#app/domain/payments/statement.ts";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { saveTerms as input } from "./forms.ts";

/** When batches are made in a currency, from which sum on, and what is kept back for how long. */
export const saveTerms = command({
  name: "save-payout-terms",
  who: finance,
  input,
  async run({ tx, tell, newId }, { currency, weekday, minAmount: typed, reservePercent, reserveDays }) {
    const minAmount = statementAmount(typed, currency);
    if (minAmount === null) throw new Invalid({ minAmount: "receipt.amount" });
    const day = weekday === "none" ? null : Number(weekday);
    const saved = await rowsOf(
      tx,
      sql`update payout_terms set weekday = ${day}, min_amount = ${minAmount}::bigint, reserve_bps = ${reservePercent * 100}, reserve_days = ${reserveDays}
          where currency = ${currency} returning 1`,
    );
    if (saved.length === 0) throw new Missing("currency");
    await tell("payout-terms.saved", "payout-terms", newId, {
      data: { currency, weekday: day, minAmount: String(minAmount), reservePercent, reserveDays },
    });
    return null;
  },
});
