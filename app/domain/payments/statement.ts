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
/** Of a file, which nobody types. */
export const mostFileLines = 2000;
export const mostFileBytes = 2 ** 20;

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

type Row = { cells: readonly string[]; number: number };
type About = { currency: string; today: IsoDate };

function readRows(rows: readonly Row[], about: About) {
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

const numbered = (text: string): Row[] => csvRows(text).map((cells, index) => ({ cells, number: index + 1 }));
const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** A pasted statement: date, amount, reference and, where there is one, what the payer wrote. A first row of titles is left out. */
export function readStatement(text: string, about: About) {
  const isTitle = (cells: readonly string[]) =>
    cells.length > 1 && cells.every((cell) => !/[0-9]/.test(toLatinDigits(cell)));
  return readRows(
    numbered(text).filter(({ cells, number }) => !isEmpty(cells) && !(number === 1 && isTitle(cells))),
    about,
  );
}

/** Where a bank's own file holds what we read: columns counted from one, after so many rows of titles. */
export type StatementFormat = {
  titleRows: number;
  dateColumn: number;
  amountColumn: number;
  referenceColumn: number;
  descriptionColumn: number | null;
};

/** The day of a bank's cell: an hour beside it is left out, and `14050907` is a day as well. */
const dayOfCell = (cell: string): string => {
  const plain = toLatinDigits(cell).trim().split(/[\sT]/)[0] ?? "";
  return /^\d{8}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4, 6)}-${plain.slice(6)}` : plain;
};
/** A bank's sum: `+` in front and empty decimals say nothing. */
const sumOfCell = (cell: string): string =>
  toLatinDigits(cell)
    .trim()
    .replace(/^\+/, "")
    .replace(/[./٫]0+$/, "");
const went = (sum: string): boolean => /^(?:0*|[-−–(].*)$/.test(sum);

/**
 * A bank's own file, by its format. Money that went and rows of sums (neither day nor reference) are left out and
 * counted; every other row is a line or a fault.
 */
export function readBankFile(text: string, format: StatementFormat, about: About) {
  const rows: Row[] = [];
  let skipped = 0;
  for (const { cells, number } of numbered(text).slice(format.titleRows)) {
    if (isEmpty(cells)) continue;
    const at = (column: number | null) => (column === null ? "" : (cells[column - 1] ?? ""));
    const date = at(format.dateColumn).trim();
    const reference = at(format.referenceColumn).trim();
    const sum = sumOfCell(at(format.amountColumn));
    if ((date === "" && reference === "") || (went(sum) && cells.length >= format.amountColumn)) skipped++;
    else rows.push({ number, cells: [dayOfCell(date), sum, reference, at(format.descriptionColumn)] });
  }
  return { ...readRows(rows, about), skipped };
}
