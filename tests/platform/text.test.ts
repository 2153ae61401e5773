import fc from "fast-check";
import { expect, test } from "vitest";
import {
  collator,
  foldForIndex,
  foldForSearch,
  slugOf,
  tidyLine,
  tidyOnSave,
  transliterate,
} from "#app/platform/text.ts";

test("spellings of one word fold to one key", () => {
  const groups = [
    ["قالی", "قالي", "قالى", "قا\u0640لی", "قالیِ"],
    ["کیف", "كيف"],
    ["دوره", "دورهٔ", "دور\u06c0", "دور\u06d5", "دورة", "دور\u06d5\u0654"],
    ["دستباف", "دست\u200cباف", "دست\u200dباف", "دست\u200fباف"],
    ["اردبیل", "آردبیل", "أردبيل", "إردبیل", "ٱردبیل"],
    ["موسسه", "مؤسسه", "موسسة"],
    ["جزیی", "جزئی"],
    ["70x100", "۷۰x۱۰۰", "٧٠X١٠٠"],
    ["گل سرخ", "  گل \t سرخ "],
  ];
  for (const group of groups) expect(new Set(group.map(foldForSearch)).size, group[0]).toBe(1);
  expect(foldForSearch("پیچ")).not.toBe(foldForSearch("بیچ"));
});

test("folding and tidying again change nothing", () => {
  const persian = fc.string({ unit: fc.constantFrom(..."ابيىكکهةۀٔـآؤئ‌\u200d\u202e \n\t1۲٣aZ\ud83d") });
  for (const texts of [persian, fc.string({ unit: "binary" })]) {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
        expect(tidyOnSave(tidyOnSave(text))).toBe(tidyOnSave(text));
        expect(tidyLine(text)).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069\0]/);
      }),
      { numRuns: 2_000 },
    );
  }
});

test("a half-spaced word is indexed joined and split", () => {
  expect(foldForIndex("دست\u200cباف")).toBe("دستباف دست باف");
  expect(foldForIndex("قالی")).toBe("قالی");
});

test("what is kept is clean, and keeps half-space and ezafe", () => {
  expect(tidyOnSave("  كيف   دست\u200cدوزي\u200c ")).toBe("کیف دست\u200cدوزی");
  expect(tidyOnSave("دورهٔ آموزشی")).toBe("دورهٔ آموزشی");
  expect(tidyOnSave("a\u202eevil\u202c\0b\u0007")).toBe("aevilb");
  expect(tidyOnSave("یک\r\n\r\n\r\n\r\nدو \n سه")).toBe("یک\n\nدو\nسه");
  expect(tidyLine("یک\nدو")).toBe("یک دو");
});

test("addresses are plain and never empty", () => {
  expect(slugOf("Ardabil Carpet, Germi (70×100)")).toBe("ardabil-carpet-germi-70-100");
  expect(slugOf("Şahsevan Kilimı")).toBe("sahsevan-kilimi");
  expect(slugOf("قالی")).toBe("");
  expect(transliterate("قالی مغان", "7")).toBe("qali-mghan");
  expect(transliterate("دست\u200cباف ۷۰", "7")).toBe("dst-baf-70");
  expect(transliterate("\u{1f600}", "P 7")).toBe("p-7");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(transliterate(text, "k7")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test("Persian letters sort in their own order", () => {
  expect(["گرمی", "نیر", "پارس‌آباد", "بیله‌سوار", "کوثر"].sort(collator.compare)).toEqual([
    "بیله‌سوار",
    "پارس‌آباد",
    "کوثر",
    "گرمی",
    "نیر",
  ]);
});
