import fc from "fast-check";
import { expect, test } from "vitest";
import { localDigits, parseWhole, toLatinDigits } from "#app/platform/digits.ts";

test("any whole number survives the three digit sets", () => {
  fc.assert(
    fc.property(fc.nat(), (value) => {
      const persian = localDigits("fa", String(value));
      const arabic = String(value).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
      for (const text of [String(value), persian, arabic]) {
        expect(toLatinDigits(text)).toBe(String(value));
        expect(parseWhole(text, { min: 0, max: Number.MAX_SAFE_INTEGER })).toBe(value);
      }
    }),
  );
});

test("digits follow the reader, the rest stays", () => {
  expect(localDigits("fa", "KH-12/٣")).toBe("KH-۱۲/۳");
  expect(localDigits("en", "KH-۱۲/٣")).toBe("KH-12/3");
});

test("strange numbers are refused", () => {
  const range = { min: 1, max: 1000 };
  const strange = ["-1", "0", "0.5", "1e3", "0x10", "１", "1,000", "NaN", "Infinity", "9007199254740993", "2147483648"];
  for (const text of [...strange, "1_000", "", " ", "[]", "{}", "+1", "۱٫۵", "1001", "۱ ۲", "½", "²"]) {
    expect(parseWhole(text, range), text).toBeNull();
  }
  for (const text of ["12", "۱۲", "١٢", " ۱۲ "]) expect(parseWhole(text, range), text).toBe(12);
});
