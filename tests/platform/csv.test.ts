import { expect, it } from "vitest";
import { csvText } from "#app/platform/csv.ts";

it("a spreadsheet reads it as UTF-8, row by row", () => {
  expect(
    csvText([
      ["نام", "تعداد"],
      ["گلیم", 3],
      ["a,b", null],
    ]),
  ).toBe('\uFEFFنام,تعداد\r\nگلیم,3\r\n"a,b",\r\n');
  expect(csvText([['say "hi"', "two\nlines"]])).toBe('\uFEFF"say ""hi""","two\nlines"\r\n');
});

it.each(["=1+1", "+98", "-1", "@sum", "\tx", "\rx"])("%j is no formula", (text) => {
  const cell = csvText([[text]]).slice(1, -2);
  expect(cell.startsWith("'") || cell.startsWith("\"'")).toBe(true);
  expect(csvText([[`x${text}`]])).not.toContain("'");
});

it("a figure of our own stays a number though it begins with a sign; anything else in its place does not", () => {
  expect(csvText([[{ figure: "-116.50" }, { figure: "0" }]])).toBe("\uFEFF-116.50,0\r\n");
  expect(csvText([[{ figure: "-1+1" }]])).toBe("\uFEFF'-1+1\r\n");
});
