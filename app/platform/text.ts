import { toLatinDigits } from "#app/platform/digits.ts";

// Arabic letters and Persian variants that readers take for one another, onto one letter each.
const folded: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ئ: "ی",
  ك: "ک",
  ة: "ه",
  "\u06c0": "ه",
  "\u06d5": "ه",
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ؤ: "و",
};
const foldable = new RegExp(`[${Object.keys(folded).join("")}]`, "g");

/**
 * The form in which two texts are compared when someone searches, and keys are made: never shown. NFKC, one letter for
 * its look-alikes, no harakat (the hamza of هٔ with them), tatweel, joiners nor direction marks, ASCII digits, lower
 * case, single spaces. The idea is that of Lucene's PersianNormalizer; the list is the house's own.
 */
export function foldForSearch(text: string): string {
  const plain = text.replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
  return toLatinDigits(plain.normalize("NFKC"))
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(/[\u064b-\u065f\u0670\u0640]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * What a search index keeps of a text: its fold, and where a word holds a half-space the fold with the word split, so
 * that دست‌باف is found as دستباف and as دست باف.
 */
export function foldForIndex(text: string): string {
  const joined = foldForSearch(text);
  const split = foldForSearch(text.replaceAll("\u200c", " "));
  return joined === split ? joined : `${joined} ${split}`;
}

/**
 * A text as it is kept: Persian letters for their Arabic twins, no control characters, no direction overrides that
 * could make a name read as another, single spaces, at most one empty line. Half-spaces between letters and هٔ stay.
 */
export function tidyOnSave(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u2028\u2029]/g, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "")
    .normalize("NFC")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replace(/\u200c{2,}/g, "\u200c")
    .replace(/\u200c*([^\S\n]|\n|^|$)\u200c*/g, "$1")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same for a text of one line: a name, a title, an address line. */
export function tidyLine(text: string): string {
  return tidyOnSave(text).replace(/\n+/g, " ");
}

/** Latin text as an address: "Ardabil Carpet, Germi" is `ardabil-carpet-germi`. Empty when nothing Latin is in it. */
export function slugOf(latinText: string): string {
  return latinText
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replace(/[\u0300-\u036f'’ʿʾ]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

const latin: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  پ: "p",
  ت: "t",
  ث: "s",
  ج: "j",
  چ: "ch",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "z",
  ر: "r",
  ز: "z",
  ژ: "zh",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "z",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ک: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  و: "v",
  ه: "h",
  ی: "i",
  ء: "",
};

/**
 * A Persian text as an address in Latin letters, letter by letter (short vowels are not written and not guessed):
 * قالی مغان is `qali-mghan`. Never empty: when nothing remains, the address is the suffix given.
 */
export function transliterate(persian: string, suffix: string): string {
  const letters = foldForSearch(persian.replaceAll("\u200c", " ")).replace(
    /\p{L}/gu,
    (letter) => latin[letter] ?? letter,
  );
  return slugOf(letters) || slugOf(suffix) || "x";
}

/** Persian alphabetical order; code-point order puts پ چ ژ گ last. Latin text sorts as usual. */
export const collator = new Intl.Collator("fa");
