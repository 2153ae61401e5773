/**
 * Rows as a CSV that spreadsheets open rightly: UTF-8 with its mark, CRLF, quotes where needed. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front, so that nobody's title can act on another's computer.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
