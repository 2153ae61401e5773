import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainReference, readBankFile, readStatement, statementAmount } from "#app/domain/payments/statement.ts";
import { csvRows, csvText } from "#app/platform/csv.ts";
import { textOfFile } from "#app/platform/text-file.ts";

const about = { currency: "IRR", today: "2026-11-28" };

describe("a table that was pasted", () => {
  it("is read with the marks its first line has most of, quotes, and every line's end", () => {
    expect(csvRows('a;"b;c";d\r\n"x ""y""";;z\n')).toEqual([
      ["a", "b;c", "d"],
      ['x "y"', "", "z"],
    ]);
    expect(csvRows("a\tb,c\td")).toEqual([["a", "b,c", "d"]]);
    expect(csvRows('"two\nlines",b')).toEqual([["two\nlines", "b"]]);
    expect(csvRows("")).toEqual([]);
  });
  it("comes back as it went out, whatever is in its cells", () => {
    const rows = [
      ["=1+1", 'quo"te', "co,mma", "-5", "", "ی ۱۲"],
      ["a", "b\r\nc", "d", "e", "f", "g"],
    ];
    expect(csvRows(csvText(rows))).toEqual(rows.map((row) => row.map((cell) => cell.replace("\r\n", "\n"))));
  });
});

describe("a bank's statement", () => {
  it("has a date of either calendar, an amount, a reference, and what the payer wrote", () => {
    const text = "تاریخ,مبلغ,شماره,شرح\n۱۴۰۵/۰۹/۰۱,۲۱٬۵۰۰٬۰۰۰,۱۲ ۳۴ ab,KH-7WQ4XM2P\n2026-11-20,100,55,\n\n";
    expect(readStatement(text, about)).toEqual({
      lines: [
        { receivedOn: "2026-11-22", amount: 21_500_000n, reference: "1234AB", description: "KH-7WQ4XM2P", number: 2 },
        { receivedOn: "2026-11-20", amount: 100n, reference: "55", description: "", number: 3 },
      ],
      faults: [],
    });
  });
  it("names every row at fault, and takes none of them", () => {
    const rows = [
      "2026-11-20,100,A",
      "yesterday,100,B",
      "2026-11-29,100,C",
      "2026-11-20,-5,D",
      "2026-11-20,5, ",
      "2026-11-20,7,a",
      "2026-11-20,7",
    ];
    const { lines, faults } = readStatement(rows.join("\n"), about);
    expect(lines.map(({ number }) => number)).toEqual([1]);
    expect(faults).toEqual([
      { number: 2, fault: "receipt.date" },
      { number: 3, fault: "receipt.future" },
      { number: 4, fault: "receipt.amount" },
      { number: 5, fault: "receipt.reference" },
      { number: 6, fault: "receipt.twice" },
      { number: 7, fault: "receipt.columns" },
    ]);
  });
  it("counts whole units of its currency, and no strange number (A13)", () => {
    for (const strange of [
      "-1",
      "0",
      "0.5",
      "1e3",
      "0x10",
      "１",
      "NaN",
      "Infinity",
      "9007199254740993",
      "1_000",
      "",
      "[]",
      "{}",
      "1,00",
      " ",
    ])
      expect(statementAmount(strange, "IRR"), strange).toBeNull();
    expect(statementAmount("12.34", "EUR")).toBe(1234n);
    expect(statementAmount("12.345", "EUR")).toBeNull();
    expect(statementAmount("۱٬۰۰۰", "IRR")).toBe(1000n);
  });
  it("spells a reference one way", () => {
    expect(plainReference(" ab ۱۲ 3 ")).toBe("AB123");
  });
});

describe("a bank's own file", () => {
  const format = { titleRows: 2, dateColumn: 2, amountColumn: 6, referenceColumn: 8, descriptionColumn: 4 };
  const titles = "صورت‌حساب,,,,,,,\nردیف,تاریخ,ساعت,شرح,بدهکار,بستانکار,مانده,پیگیری\n";
  const read = (rows: string) => readBankFile(titles + rows, format, about);

  it("is read by its columns; what went and sums are left out and counted", () => {
    const rows = [
      '1,۱۴۰۵/۰۹/۰۱ 10:22,10:22,KH-7WQ4XM2P,0,"۲۱,۵۰۰,۰۰۰.00",5,۱۲ ۳۴',
      "2,14050902,,وام,500000,0,5,77",
      "3,1405/09/02,,کارمزد,,,5,78",
      "4,1405-09-02,,x,,-900,5,79",
      '5,2026-11-20,,"=HYPERLINK(1)",,+100,5,80',
      ",,,جمع,500000,21500100,,",
      "",
    ];
    expect(read(rows.join("\n"))).toEqual({
      lines: [
        { receivedOn: "2026-11-22", amount: 21_500_000n, reference: "1234", description: "KH-7WQ4XM2P", number: 3 },
        { receivedOn: "2026-11-20", amount: 100n, reference: "80", description: "=HYPERLINK(1)", number: 7 },
      ],
      faults: [],
      skipped: 4,
    });
  });

  it("names rows at fault by their number in the file", () => {
    const rows = [
      "1,13/13,,x,,5,5,A",
      "2,1405/09/01,,x,,1e3,5,B",
      "3,1405/09/01,,x,,5,5,",
      "4,1405/09/01,,x,,5,5,C",
      "5,1405/09/01",
    ];
    expect(read([...rows, rows[3]].join("\n"))).toMatchObject({
      lines: [{ reference: "C" }],
      faults: [
        { number: 3, fault: "receipt.date" },
        { number: 4, fault: "receipt.amount" },
        { number: 5, fault: "receipt.reference" },
        { number: 7, fault: "receipt.amount" },
        { number: 8, fault: "receipt.twice" },
      ],
    });
  });

  it("is text in the writings banks use, and nothing else", () => {
    const text = "تاریخ,مبلغ";
    expect(textOfFile(Buffer.from(`\ufeff${text}`))).toBe(text);
    expect(textOfFile(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]))).toBe(text);
    // In Windows-1256, which has no Persian yeh of its own.
    expect(textOfFile(Buffer.from([0xc8, 0xc7, 0xe4, 0x98, 0x2c, 0x31]))).toBe("بانک,1");
    for (const strange of ["PK\u0003\u0004", "\u0000\u0001", "%PDF-1.4\u0000", "a\u0007b"])
      expect(textOfFile(Buffer.from(strange)), JSON.stringify(strange)).toBeNull();
    expect(textOfFile(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBeNull();
  });

  it("never throws, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { lines, faults, skipped } = readBankFile(text, { ...format, titleRows: 0 }, about);
        expect(lines.length + faults.length + skipped).toBeGreaterThanOrEqual(0);
        for (const { amount } of lines) expect(amount > 0n).toBe(true);
      }),
    );
  });
});
