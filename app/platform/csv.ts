/**
 * Rows as a CSV that spreadsheets open rightly: UTF-8 with its mark, CRLF, quotes where needed. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front, so that nobody's title can act on another's computer.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map(csvRow).join("")}`;
}

/** The same for rows that come one after the other and are too many to be held together. */
export function csvStream(rows: AsyncIterator<readonly CsvCell[]>): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(text.encode("\uFEFF")),
    async pull(controller) {
      const { done, value } = await rows.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(csvRow(value)));
    },
    cancel: async () => {
      await rows.return?.();
    },
  });
}

/** A figure is a plain decimal number of our own (`-116.50`), which stays one though it begins with a sign. */
export type CsvCell = string | number | null | { figure: string };

function csvRow(row: readonly CsvCell[]): string {
  return `${row.map(cell).join(",")}\r\n`;
}

function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "object") return /^-?\d+(\.\d+)?$/.test(value.figure) ? value.figure : cell(value.figure);
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The cells of a pasted or sent table, row by row: commas, semicolons or tabs, whichever its first line has most of;
 * quotes as spreadsheets write them. A mark of UTF-8 and the apostrophe in front of a would-be formula are left out.
 */
export function csvRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const first = plain.split("\n", 1)[0] ?? "";
  const many = (mark: string) => first.split(mark).length;
  const mark = ["\t", ";", ","].reduce((best, one) => (many(one) > many(best) ? one : best), ",");
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.replace(/^'(?=[=+\-@])/, ""));
    cell = "";
  };
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') cell += plain[++at];
      else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === mark) endCell();
    else if (letter === "\n") {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}
