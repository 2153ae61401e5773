import { describe, expect, it } from "vitest";
import { plainReference, readStatement, statementAmount } from "#app/domain/payments/statement.ts";
import { csvRows, csvText } from "#app/platform/csv.ts";

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
