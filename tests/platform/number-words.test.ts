import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "#app/platform/money.ts";
import { moneyWords, numberWords } from "#app/platform/number-words.ts";

test("numbers as they are said", () => {
  const said: [bigint, string, string][] = [
    [0n, "صفر", "zero"],
    [7n, "هفت", "seven"],
    [21n, "بیست و یک", "twenty-one"],
    [30n, "سی", "thirty"],
    [100n, "صد", "one hundred"],
    [115n, "صد و پانزده", "one hundred and fifteen"],
    [1000n, "هزار", "one thousand"],
    [1001n, "هزار و یک", "one thousand and one"],
    [1405n, "هزار و چهارصد و پنج", "one thousand four hundred and five"],
    [123_000_000n, "صد و بیست و سه میلیون", "one hundred and twenty-three million"],
    [1_001_000n, "یک میلیون و هزار", "one million one thousand"],
    [-12n, "منفی دوازده", "minus twelve"],
    [10n ** 15n, "یک کوادریلیون", "one quadrillion"],
  ];
  for (const [value, persian, english] of said) {
    expect(numberWords("fa", value)).toBe(persian);
    expect(numberWords("en", value)).toBe(english);
  }
  expect(() => numberWords("fa", 10n ** 15n + 1n)).toThrow(RangeError);
});

// Read back by arithmetic, so that a wrong word anywhere in the range is seen.
const groups: Record<string, bigint> = {
  thousand: 10n ** 3n,
  million: 10n ** 6n,
  billion: 10n ** 9n,
  trillion: 10n ** 12n,
  quadrillion: 10n ** 15n,
  هزار: 10n ** 3n,
  میلیون: 10n ** 6n,
  میلیارد: 10n ** 9n,
  تریلیون: 10n ** 12n,
  کوادریلیون: 10n ** 15n,
};

function readBack(words: string, small: ReadonlyMap<string, bigint>): bigint {
  let [total, group] = [0n, 0n];
  for (const word of words.split(/ و | and | |-/)) {
    if (word === "hundred") group *= 100n;
    else if (groups[word]) {
      total += (group || 1n) * groups[word];
      group = 0n;
    } else if (word !== "and") group += small.get(word) ?? -(10n ** 20n);
  }
  return total + group;
}

test("words read back to the number, for any number", () => {
  for (const locale of ["fa", "en"] as const) {
    const values = [...Array(20).keys(), 20, 30, 40, 50, 60, 70, 80, 90];
    if (locale === "fa") values.push(100, 200, 300, 400, 500, 600, 700, 800, 900);
    const small = new Map(values.map((value) => [numberWords(locale, BigInt(value)), BigInt(value)]));
    expect(small.size).toBe(values.length);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (value) => {
        expect(readBack(numberWords(locale, value), small)).toBe(value);
      }),
    );
  }
});

test("amounts with their unit", () => {
  expect(moneyWords("fa", money(1_230_000_000, "IRR"))).toBe("صد و بیست و سه میلیون تومان");
  expect(moneyWords("fa", money(1_230_000_000, "IRR"), { as: "rial" })).toBe("یک میلیارد و دویست و سی میلیون ریال");
  expect(moneyWords("fa", money(15, "IRR"))).toBe("پانزده ریال");
  expect(moneyWords("en", money(185, "IRR"))).toBe("one hundred and eighty-five rial");
  expect(moneyWords("en", money(11_650, "EUR"))).toBe("one hundred and sixteen euro and fifty cents");
  expect(moneyWords("fa", money(-11_600, "EUR"))).toBe("منفی صد و شانزده یورو");
});
