import { plainReference } from "#app/domain/payments/statement.ts";
import { csvRows } from "#app/platform/csv.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { tidyOnSave } from "#app/platform/text.ts";
import type { Outcome } from "./rules.ts";

export type ResultFault =
  | "payout.result-columns"
  | "payout.result-both"
  | "payout.result-twice"
  | "payout.reference-long";

export type ResultLine = { number: number; row: string; outcome: Outcome };

/**
 * The bank's file as it comes back. Its first column names the row, its last two are the bank's reference (then it was
 * paid) or a reason (then it was not); a row with neither has no result yet and is left out. Three columns will do.
 */
export function readResults(text: string): { results: ResultLine[]; faults: { number: number; fault: ResultFault }[] } {
  const results: ResultLine[] = [];
  const faults: { number: number; fault: ResultFault }[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of csvRows(text).entries()) {
    const number = index + 1;
    const [first = "", ...more] = cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell.trim() === "")) continue;
    const row = toLatinDigits(first).toUpperCase();
    if (!/^[0-9A-F]{12}$/.test(row)) {
      // The heads, which name no row.
      if (number === 1) continue;
      faults.push({ number, fault: "payout.result-columns" });
      continue;
    }
    if (cells.length !== 3 && cells.length !== 7) {
      faults.push({ number, fault: "payout.result-columns" });
      continue;
    }
    const reference = plainReference(more.at(-2) ?? "");
    const reason = tidyOnSave(more.at(-1) ?? "").slice(0, 200);
    if (reference === "" && reason === "") continue;
    if (reference !== "" && reason !== "") faults.push({ number, fault: "payout.result-both" });
    else if (reference.length > 60) faults.push({ number, fault: "payout.reference-long" });
    else if (seen.has(row)) faults.push({ number, fault: "payout.result-twice" });
    else {
      seen.add(row);
      results.push({
        number,
        row,
        outcome: reference !== "" ? { kind: "paid", reference } : { kind: "failed", reason },
      });
    }
  }
  return { results, faults };
}
