import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { bankReceipts } from "#db/schema/rails.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import type { StatementFault, StatementLine } from "./statement.ts";

type Lines = readonly (StatementLine & { number: number })[];
export type Read = { lines: Lines; faults: readonly { number: number; fault: StatementFault }[] };

/**
 * What of a statement that was read would be new. Not one row is taken while another is at fault, each named by its row.
 * @throws Invalid at `field` for a statement without a line or with too many, at `row.N` for rows
 */
export async function sortLines(
  tx: Db | Tx,
  { lines, faults }: Read,
  { currency, field, most }: { currency: Currency; field: string; most: number },
) {
  if (faults.length > 0)
    throw new Invalid(Object.fromEntries(faults.map(({ number, fault }) => [`row.${number}`, fault])));
  if (lines.length === 0) throw new Invalid({ [field]: "receipt.none" });
  if (lines.length > most) throw new Invalid({ [field]: "receipt.too-many" });
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
  return { fresh, told: { rows: lines.length, fresh: fresh.length, known: lines.length - fresh.length } };
}

/** Writes new lines down, each once whoever else is at it. Answers whether there was one. */
export async function writeLines(
  { tx, tell, actor, newId }: Run<Person>,
  fresh: Lines,
  currency: Currency,
): Promise<boolean> {
  if (fresh.length === 0) return false;
  const made = await tx
    .insert(bankReceipts)
    .values(fresh.map(({ number: _row, ...line }) => ({ ...line, currency, recordedBy: actor.id })))
    .onConflictDoNothing()
    .returning({ id: bankReceipts.id });
  if (made.length > 0)
    await tell("receipts.imported", "bank-receipt", newId, { data: { currency, count: made.length } });
  return made.length > 0;
}
