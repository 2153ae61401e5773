import fc from "fast-check";
import { expect, test } from "vitest";
import { localDigits } from "#app/platform/digits.ts";
import {
  add,
  basisPoints,
  type CurrencyUnit,
  compare,
  currencyAt,
  currencyUnits,
  formatMoney,
  formatNewRial,
  isZero,
  money,
  parseMajor,
  redenominate,
  subtract,
  sum,
  times,
  toMajor,
} from "#app/platform/money.ts";

const amounts = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
const currencies = fc.constantFrom("IRR", "EUR", "USD", "TRY");

test("sums, differences and products agree", () => {
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 0, max: 500 }), currencies, (x, y, n, currency) => {
      const [a, b] = [money(x, currency), money(y, currency)];
      expect(subtract(add(a, b), b)).toEqual(a);
      expect(sum(Array(n).fill(a), currency)).toEqual(times(a, n));
      expect(compare(a, b)).toBe(x < y ? -1 : x > y ? 1 : 0);
      expect(isZero(subtract(a, a))).toBe(true);
    }),
  );
});

test("two currencies never meet, and a fraction is no quantity", () => {
  const [rials, euros] = [money(10, "IRR"), money(10, "EUR")];
  for (const mix of [add, subtract, compare]) expect(() => mix(rials, euros)).toThrow(RangeError);
  expect(() => sum([rials, euros], "IRR")).toThrow(RangeError);
  expect(() => times(euros, 1.5)).toThrow(RangeError);
  expect(() => toMajor(money(1, "XYZ"))).toThrow(RangeError);
});

test("what is written can be read back, in either script", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), currencies, (amount, currency) => {
      const value = money(amount, currency);
      expect(parseMajor(toMajor(value), currency)).toEqual(value);
      expect(parseMajor(localDigits("fa", toMajor(value)).replace(".", "٫"), currency)).toEqual(value);
      const [shown] = formatMoney("fa", value, { as: "rial" }).split(" ");
      expect(parseMajor(shown!, currency)).toEqual(value);
    }),
  );
});

test("strange amounts are refused", () => {
  const strange = ["-1", "+1", "1e3", "0x10", "NaN", "Infinity", "", " ", "1_000", "１", "1,00", "1,0000", "1٬000,000"];
  for (const text of [...strange, "1.", ".5", "1.2.3", "1 000", "1234567890123456789", "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹"]) {
    expect(parseMajor(text, "IRR"), text).toBeNull();
    expect(parseMajor(text, "EUR"), text).toBeNull();
  }
  expect(parseMajor("0.5", "IRR")).toBeNull();
  expect(parseMajor("0.505", "EUR")).toBeNull();
  expect(parseMajor("0.5", "EUR")).toEqual(money(50, "EUR"));
  expect(parseMajor("۱۸٬۵۰۰٬۰۰۰", "IRR", { as: "toman" })).toEqual(money(185_000_000, "IRR"));
  expect(parseMajor("١٬٠٠٠", "IRR")).toEqual(money(1000, "IRR"));
});

test("money is shown as people say it", () => {
  const carpet = money(185_000_000, "IRR");
  expect(formatMoney("fa", carpet)).toBe("۱۸٬۵۰۰٬۰۰۰ تومان");
  expect(formatMoney("fa", carpet, { as: "rial" })).toBe("۱۸۵٬۰۰۰٬۰۰۰ ریال");
  expect(formatMoney("fa", money(1_234_567, "IRR"))).toBe("۱٬۲۳۴٬۵۶۷ ریال");
  expect(formatMoney("en", carpet)).toBe("IRR 185,000,000");
  expect(formatMoney("en", carpet, { as: "toman" })).toBe("18,500,000 toman");
  expect(formatMoney("en", money(11_600, "EUR"))).toBe("€116.00");
  expect(formatMoney("fa", money(11_650, "EUR"))).toBe("۱۱۶٫۵۰ یورو");
  expect(formatMoney("en", money(-5, "EUR"))).toBe("-€0.05");
  expect(formatMoney("en", money(123_456_789_012_345_678n, "USD"))).toBe("$1,234,567,890,123,456.78");
});

test("a part in basis points never rounds away from zero", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, points) => {
      const part = basisPoints(money(amount, "EUR"), points).amount;
      const exact = amount * BigInt(points);
      expect(exact - part * 10_000n > -10_000n && exact - part * 10_000n < 10_000n).toBe(true);
      expect(part === 0n || part > 0n === amount > 0n).toBe(true);
      expect(part * part <= amount * amount).toBe(true);
    }),
    { numRuns: Number(process.env.CASES ?? 10_000) },
  );
});

const [rial, newRial] = currencyUnits as readonly [CurrencyUnit, CurrencyUnit];

test("the new rial is announced and not in force; once dated, it counts from its day", () => {
  expect(currencyAt("IRR", "2026-11-23")).toBe(rial);
  expect(currencyAt("EUR", "1998-12-31")).toBeNull();
  const dated = [newRial, rial].map((row) => (row === newRial ? { ...row, validFrom: "2027-03-21" } : row));
  expect(currencyAt("IRR", "2027-03-20", dated)?.unit).toBe("current");
  expect(currencyAt("IRR", "2027-03-21", dated)?.unit).toBe("new");
  const ended = dated.map((row) => (row.unit === "current" ? { ...row, validTo: "2026-01-01" } : row));
  expect(currencyAt("IRR", "2026-06-01", ended)).toBeNull();
});

test("ten thousand rials are one new rial of a hundred qeran, and nothing is lost either way", () => {
  expect(redenominate(10_000n, rial, newRial)).toEqual({ amount: 100n, remainder: 0n });
  expect(redenominate(100n, newRial, rial)).toEqual({ amount: 10_000n, remainder: 0n });
  expect(redenominate(199n, rial, newRial)).toEqual({ amount: 1n, remainder: 99n });
  fc.assert(
    fc.property(amounts, (amount) => {
      const there = redenominate(amount, rial, newRial);
      expect(redenominate(there.amount, newRial, rial).amount + there.remainder).toBe(amount);
      expect(there.remainder < 100n && there.remainder > -100n).toBe(true);
      // And the other way: every sum of qeran is some sum of rials, and comes back whole.
      const back = redenominate(amount, newRial, rial);
      expect(redenominate(back.amount, rial, newRial)).toEqual({ amount, remainder: 0n });
    }),
    { numRuns: 10_000 },
  );
  expect(() => redenominate(1n, rial, currencyUnits[2]!)).toThrow(RangeError);
});

test("a sum is told in the new rial, with qeran where there are some, and never as if nothing were left over", () => {
  const told = (amount: bigint, locale: "fa" | "en" = "fa") => formatNewRial(locale, money(amount, "IRR"));
  expect(told(185_000_000n)).toBe("۱۸٬۵۰۰ ریال جدید");
  expect(told(185_000_000n, "en")).toBe("18,500 new rials");
  expect(told(10_000n, "en")).toBe("1 new rial");
  expect(told(15_000n)).toBe("۱٫۵۰ ریال جدید");
  expect(told(10_100n, "en")).toBe("1.01 new rials");
  expect(told(10_199n, "en")).toBe("about 1.01 new rials");
  expect(told(99n)).toBe("حدود ۰ ریال جدید");
  expect(told(-15_000n, "en")).toBe("-1.50 new rials");
  expect(formatNewRial("fa", money(11_650, "EUR"))).toBeNull();
  fc.assert(
    fc.property(amounts, (amount) => {
      const said = told(amount, "en")!;
      expect(said.startsWith("about ")).toBe(amount % 100n !== 0n);
      const [whole = "", qeran = "0"] = /-?[\d,.]+/.exec(said)![0].replace(/[-,]/g, "").split(".");
      const size = amount < 0n ? -amount : amount;
      expect(BigInt(whole) * 10_000n + BigInt(qeran) * 100n).toBe(size - (size % 100n));
    }),
    { numRuns: 10_000 },
  );
});
