import fc from "fast-check";
import { expect, test } from "vitest";
import { code128Values, code128Widths } from "#app/platform/code128.ts";

const printable = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) });
const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32));

/** The patterns of a code: six widths each, and the stop's seven at the end. */
function patternsOf(text: string): string[] {
  const widths = code128Widths(text);
  const all = widths.slice(0, -7);
  return Array.from({ length: all.length / 6 }, (_, index) => all.slice(index * 6, index * 6 + 6).join(""));
}

test("known codes: the check sum is reckoned by place", () => {
  expect(code128Values("PJJ123C")).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55]);
  expect(code128Values("")).toEqual([104, 1]);
  expect(code128Widths("A").join("")).toBe(`211214${"111323"}${"131123"}2331112`);
});

test("every sign has a pattern of its own: eleven modules, with an even number of them black", () => {
  const patterns = letters.map((letter) => patternsOf(letter)[1]!);
  expect(new Set(patterns).size).toBe(95);
  for (const [index, pattern] of patterns.entries()) {
    const widths = [...pattern].map(Number);
    const black = widths.filter((_, at) => at % 2 === 0).reduce((sum, width) => sum + width, 0);
    expect(
      widths.reduce((sum, width) => sum + width, 0),
      letters[index],
    ).toBe(11);
    expect(black % 2, letters[index]).toBe(0);
    for (const width of widths) expect(width).toBeLessThanOrEqual(4);
  }
});

test("a reader that knows the signs reads back what was written, and the check sum guards it", () => {
  const signs = new Map(letters.map((letter) => [patternsOf(letter)[1]!, letter]));
  fc.assert(
    fc.property(printable, (text) => {
      const read = patternsOf(text).slice(1, -1);
      expect(read.map((pattern) => signs.get(pattern)).join("")).toBe(text);
      const values = code128Values(text);
      const sum = values.slice(1, -1).reduce((all, value, index) => all + value * (index + 1), 104);
      expect(values.at(-1)).toBe(sum % 103);
      expect(code128Widths(text)).toHaveLength((text.length + 2) * 6 + 7);
    }),
  );
});

test("what it cannot write is refused, not left out", () => {
  for (const text of ["سفارش", "a\n", "é", "\u007f"]) expect(() => code128Widths(text), text).toThrow(RangeError);
});
