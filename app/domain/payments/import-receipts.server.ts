import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { importReceipts as input } from "./money-forms.ts";
import { sortLines, writeLines } from "./receipt-steps.server.ts";
import { mostLines, readStatement } from "./statement.ts";

/**
 * A bank's statement, pasted. Not one row is taken while another is at fault; then it is said what would be written, and
 * it is written when she has seen that. A reference that is known already is left out, so the same statement twice is once.
 */
export const importReceipts = command({
  name: "import-receipts",
  who: finance,
  input,
  async run(run, { currency, rows, seen }) {
    const { ctx, tx, now } = run;
    const today = dayOf(now, ctx.house.country.timeZone);
    const read = readStatement(rows, { currency, today });
    const { fresh, told } = await sortLines(tx, read, { currency, field: "rows", most: mostLines });
    if (fresh.length > 0 && !seen) throw new Refusal("receipt.look-first", told);
    return (await writeLines(run, fresh, currency)) ? told : unchanged(told);
  },
});
