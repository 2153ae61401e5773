import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { bankReceipts } from "#db/schema/rails.ts";
import { importReceipts as input } from "./money-forms.ts";
import { mostLines, readStatement } from "./statement.ts";

/**
 * A bank's statement, pasted. Not one row is taken while another is at fault; then it is said what would be written, and
 * it is written when she has seen that. A reference that is known already is left out, so the same statement twice is once.
 */
export const importReceipts = command({
  name: "import-receipts",
  who: finance,
  input,
  async run({ ctx, tx, tell, actor, now, newId }, { currency, rows, seen }) {
    const today = dayOf(now, ctx.house.country.timeZone);
    const { lines, faults } = readStatement(rows, { currency, today });
    if (faults.length > 0)
      throw new Invalid(Object.fromEntries(faults.map(({ number, fault }) => [`row.${number}`, fault])));
    if (lines.length === 0) throw new Invalid({ rows: "receipt.none" });
    if (lines.length > mostLines) throw new Invalid({ rows: "receipt.too-many" });
    const known = await rowsOf<{ reference: string; amount: string; day: string }>(
      tx,
      sql`select reference, amount::text, received_on::text as day from bank_receipts where currency = ${currency}
            and reference in (select jsonb_array_elements_text(${JSON.stringify(lines.map(({ reference }) => reference))}::jsonb))`,
    );
    const before = new Map(known.map((one) => [one.reference, one]));
    const others = lines.filter(({ reference, amount, receivedOn }) => {
      const one = before.get(reference);
      return one && (one.amount !== String(amount) || one.day !== receivedOn);
    });
    if (others.length > 0)
      throw new Invalid(Object.fromEntries(others.map(({ number }) => [`row.${number}`, "receipt.reference-other"])));
    const fresh = lines.filter(({ reference }) => !before.has(reference));
    const told = { rows: lines.length, fresh: fresh.length, known: lines.length - fresh.length };
    if (fresh.length === 0) return unchanged(told);
    if (!seen) throw new Refusal("receipt.look-first", told);
    const made = await tx
      .insert(bankReceipts)
      .values(fresh.map(({ number: _row, ...line }) => ({ ...line, currency, recordedBy: actor.id })))
      .onConflictDoNothing()
      .returning({ id: bankReceipts.id });
    if (made.length === 0) return unchanged(told);
    await tell("receipts.imported", "bank-receipt", newId, { data: { currency, count: made.length } });
    return told;
  },
});
