import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { BadWorkbook, readXlsx } from "#app/platform/xlsx.server.ts";

/** A ZIP of these parts, as a spreadsheet writes it. */
function zipOf(parts: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(plain), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(plain.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    const local = Buffer.concat([head, Buffer.from(name), packed]);
    locals.push(local);
    central.push(entry, Buffer.from(name));
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const book = (sheet: string, more: Record<string, string> = {}) =>
  zipOf({
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId3"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId3" Type="t" Target="worksheets/first.xml"/></Relationships>',
    "xl/worksheets/first.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
const code = (bytes: Buffer) => {
  try {
    return String(readXlsx(bytes).length);
  } catch (error) {
    return error instanceof BadWorkbook ? error.code : String(error);
  }
};

describe("the first sheet of a workbook", () => {
  test("is read with shared and inline texts, numbers as typed, days, and rows by their numbers", () => {
    const bytes = book(
      `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>کد &amp; نام</t></is></c></row>
       <row r="3"><c r="A3"><v>9.121234567E9</v></c><c r="B3" s="1"><v>45000</v></c><c r="C3" s="0"><v>45000</v></c><c r="D3" t="str"><f>A1</f><v>x</v></c></row>`,
      {
        "xl/sharedStrings.xml":
          '<sst><si><t>یک</t></si><si><r><t>نام</t></r><r><t xml:space="preserve"> کامل</t></r><rPh><t>aloud</t></rPh></si></sst>',
        "xl/styles.xml": '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    expect(readXlsx(bytes)).toEqual([["نام کامل", "", "کد & نام"], [], ["9121234567", "2023-03-15", "45000", "x"]]);
  });

  test("is refused where it grows without end, names entities, is broken, or skips a million rows", () => {
    expect(code(book(`<row r="1"><c t="str"><v>${"0".repeat(70 * 2 ** 20)}</v></c></row>`))).toBe("xlsx.too-large");
    expect(code(book("", { "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }))).toBe("xlsx.broken");
    expect(code(book('<row r="1000000"/>'))).toBe("xlsx.too-large");
    expect(code(book("<row/>").subarray(0, 200))).toBe("xlsx.broken");
    expect(code(Buffer.from("PK\u0003\u0004 nothing"))).toBe("xlsx.broken");
  });

  test("takes no longer for tags that never end", () => {
    const begun = performance.now();
    expect(code(book(`${"<row ".repeat(200_000)}${"<c".repeat(200_000)}`))).toBe("0");
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
