import { inflateRawSync } from "node:zlib";

/** Why a workbook is not read. */
export type XlsxFault = "xlsx.broken" | "xlsx.too-large" | "xlsx.locked";

/** A workbook that is not read. */
export class BadWorkbook extends Error {
  override readonly name = "BadWorkbook";
  constructor(readonly code: XlsxFault) {
    super(code);
  }
}

/** All parts together once unpacked. A roster of 20,000 rows and 20 columns is about half of it. */
const mostUnpacked = 64 * 2 ** 20;
const mostEntries = 2000;
const mostRows = 40_000;
const mostColumns = 200;

/** Whether the bytes are a ZIP, as every workbook is. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/**
 * The first sheet of an XLSX workbook (ECMA-376 part 1, SpreadsheetML) as texts: shared and inline strings, numbers as they
 * were typed, days as `2026-11-22`. Formulas are not computed, their last value is read. Only what is asked for is unpacked,
 * and never more than a bound, whatever the file says of its own size; a document type, by which a small XML grows without
 * end, is refused.
 * @throws BadWorkbook
 */
export function readXlsx(bytes: Buffer): string[][] {
  const unpack = openZip(bytes);
  let first: string | null = null;
  let date1904 = false;
  for (const { name, head } of tagsOf(unpack("xl/workbook.xml") ?? fail("xlsx.broken"))) {
    if (name === "sheet") first ??= attribute(head, "r:id");
    if (name === "workbookPr") date1904 = /\sdate1904="(1|true)"/.test(head);
  }
  let target = "worksheets/sheet1.xml";
  for (const { name, head } of tagsOf(unpack("xl/_rels/workbook.xml.rels") ?? "")) {
    if (name === "Relationship" && attribute(head, "Id") === first) target = attribute(head, "Target") ?? target;
  }
  const sheet = unpack(target.replace(/^\/?(xl\/)?/, "xl/")) ?? fail("xlsx.broken");
  const strings = sharedStrings(unpack("xl/sharedStrings.xml") ?? "");
  return readSheet(sheet, { strings, days: dayStyles(unpack("xl/styles.xml") ?? ""), date1904 });
}

function fail(code: XlsxFault): never {
  throw new BadWorkbook(code);
}

/** The parts of a ZIP by name, unpacked when asked for (APPNOTE 4.3.12: the central directory at the end is what counts). */
function openZip(bytes: Buffer): (name: string) => string | null {
  let left = mostUnpacked;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) fail("xlsx.broken");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) fail("xlsx.too-large");
  const parts = new Map<string, { method: number; size: number; at: number }>();
  try {
    for (let index = 0, at = bytes.readUInt32LE(end + 16); index < count; index++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) fail("xlsx.broken");
      if ((bytes.readUInt16LE(at + 8) & 1) === 1) fail("xlsx.locked");
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
      parts.set(name, {
        method: bytes.readUInt16LE(at + 10),
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    throw error instanceof BadWorkbook ? error : new BadWorkbook("xlsx.broken");
  }
  return (name) => {
    const part = parts.get(name);
    if (!part) return null;
    try {
      const start = part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28);
      const packed = bytes.subarray(start, start + part.size);
      if (part.method !== 0 && part.method !== 8) fail("xlsx.broken");
      const plain = part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
      left -= plain.length;
      if (left <= 0) fail("xlsx.too-large");
      const text = plain.toString("utf8");
      if (/<!(DOCTYPE|ENTITY)/i.test(text)) fail("xlsx.broken");
      return text;
    } catch (error) {
      if (error instanceof BadWorkbook) throw error;
      fail((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "xlsx.too-large" : "xlsx.broken");
    }
  };
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function textOf(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

type Tag = { name: string; head: string; opens: boolean; closes: boolean; text: string };

/** The tags of an XML in their order, each with the text behind it. One pass, whatever stands there. */
function* tagsOf(xml: string): Generator<Tag> {
  for (const [, slash, name = "", head = "", empty, text = ""] of xml.matchAll(
    /<(\/?)(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])([^<>]*?)(\/?)>([^<]*)/g,
  )) {
    yield { name, head, opens: slash === "", closes: slash === "/" || empty === "/", text };
  }
}

/** Every shared text: its runs together, without how they are to be read aloud (`rPh`). */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let aloud = false;
  for (const { name, opens, closes, text } of tagsOf(xml)) {
    if (name === "si" && opens) strings.push("");
    else if (name === "rPh") aloud = opens && !closes;
    else if (name === "t" && opens && !aloud && strings.length > 0) strings[strings.length - 1] += textOf(text);
  }
  return strings;
}

/** Which cell styles show a number as a day: built-in formats 14 to 17 and 22, and own ones with a year in them. */
function dayStyles(xml: string): Set<number> {
  const own = new Map<number, boolean>();
  const styles: number[] = [];
  let within = false;
  for (const { name, head, opens } of tagsOf(xml)) {
    if (name === "cellXfs") within = opens;
    const id = Number(attribute(head, "numFmtId"));
    const format = (attribute(head, "formatCode") ?? "").replace(/\[[^\]]*\]|&quot;.*?&quot;/g, "");
    if (name === "numFmt") own.set(id, /y/i.test(format));
    if (name === "xf" && within && opens) styles.push(id);
  }
  const isDay = (id: number) => own.get(id) ?? ((id >= 14 && id <= 17) || id === 22);
  return new Set(styles.flatMap((id, index) => (isDay(id) ? [index] : [])));
}

type Book = { strings: readonly string[]; days: ReadonlySet<number>; date1904: boolean };

function readSheet(xml: string, book: Book): string[][] {
  const rows: string[][] = [];
  let cell: { at: number; head: string; value: string } | null = null;
  for (const { name, head, opens, closes, text } of tagsOf(xml)) {
    if (name === "row" && opens) startRow(rows, head);
    else if (name === "c" && opens) {
      const at = columnOf(attribute(head, "r")) ?? rows.at(-1)?.length ?? 0;
      cell = closes ? null : { at, head, value: "" };
    } else if (cell && opens && (name === "v" || name === "t")) cell.value += textOf(text);
    else if (cell && name === "c" && closes) {
      putCell(rows.at(-1), cell.at, cellText(cell.head, cell.value, book));
      cell = null;
    }
  }
  return rows;
}

/** Rows left out stand in no file; they are counted all the same, so that a fault is named by the row one sees. */
function startRow(rows: string[][], head: string): void {
  const number = Number(attribute(head, "r") ?? rows.length + 1);
  if (!Number.isInteger(number) || number <= rows.length) fail("xlsx.broken");
  if (number > mostRows) fail("xlsx.too-large");
  while (rows.length < number) rows.push([]);
}

/** Cells far to the right are formats without content. */
function putCell(row: string[] | undefined, at: number, text: string): void {
  if (!row || at >= mostColumns || text === "") return;
  while (row.length < at) row.push("");
  row[at] = text;
}

/** `AB12` is column 27. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(head: string, value: string, { strings, days, date1904 }: Book): string {
  const type = attribute(head, "t") ?? "n";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (days.has(Number(attribute(head, "s") ?? -1)) && number > 0 && number < 80_000) {
    // Day 1 is 1 January 1900, and 1900 is wrongly a leap year (ECMA-376 18.17.4.1); or day 0 is 1 January 1904.
    const since1970 = Math.floor(number) - (date1904 ? 24_107 : number < 60 ? 25_568 : 25_569);
    return new Date(since1970 * 86_400_000).toISOString().slice(0, 10);
  }
  // A long code may be kept as 9.12345678E9.
  return Number.isSafeInteger(number) ? String(number) : value;
}
