import { type IsoDate, parseDate } from "#app/platform/calendar.ts";
import { csvRows } from "#app/platform/csv.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { parseMajor } from "#app/platform/money.ts";
import { tidyOnSave } from "#app/platform/text.ts";

/** One line of a bank's statement: money that came. */
export type StatementLine = { receivedOn: IsoDate; amount: bigint; reference: string; description: string };

export type StatementFault =
  | "receipt.columns"
  | "receipt.date"
  | "receipt.future"
  | "receipt.amount"
  | "receipt.reference"
  | "receipt.twice";

/** More than any transfer of this market; above it somebody's finger slipped. */
export const mostAmount = 10n ** 14n;
export const mostLines = 500;

/** The bank's own reference in the one spelling we compare: Latin digits and capitals, no spaces. */
export const plainReference = (text: string): string => toLatinDigits(text).replace(/\s+/g, "").toUpperCase();

/** A sum as a statement has it, in whole units of the currency (rials, not toman); null when it is none we would take. */
export function statementAmount(text: string, currency: string): bigint | null {
  const read = parseMajor(text, currency);
  return read && read.amount > 0n && read.amount <= mostAmount ? read.amount : null;
}

/** Reads one line, or says what is wrong with it. */
export function readLine(
  cells: readonly string[],
  { currency, today }: { currency: string; today: IsoDate },
): StatementLine | StatementFault {
  const [date = "", sum = "", name = "", text = "", ...more] = cells.map((cell) => cell.trim());
  if (cells.length < 3 || more.some((cell) => cell !== "")) return "receipt.columns";
  const receivedOn = parseDate(date);
  if (!receivedOn) return "receipt.date";
  if (receivedOn > today) return "receipt.future";
  const amount = statementAmount(sum, currency);
  if (amount === null) return "receipt.amount";
  const reference = plainReference(name);
  if (reference === "" || reference.length > 60) return "receipt.reference";
  return { receivedOn, amount, reference, description: tidyOnSave(text).slice(0, 200) };
}

/** A pasted statement: date, amount, reference and, where there is one, what the payer wrote. A first row of titles is left out. */
export function readStatement(text: string, about: { currency: string; today: IsoDate }) {
  const all = csvRows(text).map((cells, index) => ({ cells, number: index + 1 }));
  const isTitle = (cells: readonly string[]) =>
    cells.length > 1 && cells.every((cell) => !/[0-9]/.test(toLatinDigits(cell)));
  const rows = all.filter(
    ({ cells, number }) => cells.some((cell) => cell.trim() !== "") && !(number === 1 && isTitle(cells)),
  );
  const lines: (StatementLine & { number: number })[] = [];
  const faults: { number: number; fault: StatementFault }[] = [];
  const seen = new Set<string>();
  for (const { cells, number } of rows) {
    const read = readLine(cells, about);
    if (typeof read === "string") faults.push({ number, fault: read });
    else if (seen.has(read.reference)) faults.push({ number, fault: "receipt.twice" });
    else {
      seen.add(read.reference);
      lines.push({ ...read, number });
    }
  }
  return { lines, faults };
}
