import { csvRows } from "#app/platform/csv.ts";
import { Invalid } from "#app/platform/errors.ts";
import { textOfFile } from "#app/platform/text-file.ts";
import { BadWorkbook, isZip, readXlsx } from "#app/platform/xlsx.server.ts";
import { mostBytes, mostCell, mostColumns, mostRows } from "./rules.ts";

/** A table that was brought: its titles, and its rows by the numbers a spreadsheet gives them. */
export type RosterTable = { headers: string[]; rows: { number: number; cells: string[] }[] };

/**
 * Reads a roster's file, whichever of the ways it comes in: a workbook, or text in UTF-8, UTF-16 or Windows-1256 with commas,
 * semicolons or tabs. The first row that has two cells or more holds the titles; what stands above it is a heading.
 * @throws Invalid at the field `roster`
 */
export function readRosterFile(bytes: Buffer): RosterTable {
  if (bytes.length > mostBytes) throw new Invalid({ roster: "roster.file-size" });
  const table = isZip(bytes) ? workbook(bytes) : csvRows(textOfFile(bytes) ?? refuse("roster.file-kind"));
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;
  const first = table.findIndex((cells) => filled(cells) > 1);
  const headers = (table[first] ?? []).map((cell) => cell.trim().slice(0, 120));
  while (headers.at(-1) === "") headers.pop();
  if (headers.length < 2) refuse("roster.no-table");
  if (headers.length > mostColumns) refuse("roster.columns-many");
  const rows = table
    .map((cells, index) => ({
      number: index + 1,
      cells: headers.map((_, at) => (cells[at] ?? "").replace(/\p{Cc}+/gu, " ").slice(0, mostCell + 1)),
    }))
    .slice(first + 1)
    .filter(({ cells }) => filled(cells) > 0);
  if (rows.length === 0) refuse("roster.no-rows");
  if (rows.length > mostRows) refuse("roster.rows-many");
  return { headers, rows };
}

function refuse(code: string): never {
  throw new Invalid({ roster: code });
}

function workbook(bytes: Buffer): string[][] {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof BadWorkbook) refuse(error.code);
    throw error;
  }
}
