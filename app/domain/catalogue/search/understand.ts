import type { CountryPack } from "#app/country/pack.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { foldForSearch } from "#app/platform/text.ts";
import { choicesOf, families } from "../families/families.ts";
import { meanings } from "./meanings.ts";

/**
 * One thing looked for. Any of the phrases finds it (a phrase is words that must all be there), and so does the word as
 * typed, which the market may also take for its nearest (`query_of` in migration 0009).
 */
export type Wanted = { any: string[][]; word: string | null };

/** A search reads this many words and no more. */
export const mostWords = 10;
/** Words of one phrase that is known as a whole. */
const longestPhrase = 3;

/** Words that tell nothing; left out unless there is nothing else. */
const fillers = new Set(
  "و از به با برای در را که یک این آن تا های ها ای the a an of for and with in from to by on or"
    .split(" ")
    .map(foldForSearch),
);

/** The words of a text, folded; a half-space joins here, as the fold drops it. Digits stand apart from letters. */
export function wordsIn(text: string): string[] {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .filter(Boolean);
}

/** A phrase whatever its spaces: «فرش دستباف», «فرش‌دست‌باف» and «فرشدستباف» are one key. */
const keyOf = (text: string): string => wordsIn(text.replaceAll("\u200c", " ")).join("");

const unique = (phrases: readonly string[][]): string[][] => [
  ...new Map(phrases.filter((phrase) => phrase.length > 0).map((phrase) => [phrase.join(" "), phrase])).values(),
];

/** How a term may stand in a document: joined and split where it has a half-space. */
const formsOf = (term: string): string[][] => [wordsIn(term), wordsIn(term.replaceAll("\u200c", " "))];

type Vocabulary = ReadonlyMap<string, string[][]>;
const known = new WeakMap<CountryPack, Vocabulary>();

/** Every phrase that means something here, by its key, with all the phrases it may be found as. */
function vocabularyOf(pack: CountryPack): Vocabulary {
  const made = known.get(pack);
  if (made) return made;
  const words = new Map<string, string[][]>();
  const mean = (terms: readonly string[], marks: readonly string[][]) => {
    const phrases = unique([...terms.flatMap(formsOf), ...marks]);
    for (const term of terms) {
      const key = keyOf(term);
      words.set(key, unique([...(words.get(key) ?? []), ...phrases]));
    }
  };
  for (const { terms, craft = [], choice = [] } of meanings)
    mean(terms, [...craft.map((family) => [`craft${family.replaceAll("-", "")}`]), ...choice.map(wordsIn)]);
  const choices = new Map<string, string[]>();
  for (const attribute of families.flatMap((family) => family.attributes)) {
    if (attribute.enum === "priceUnit" || attribute.enum === "carpetSize") continue;
    for (const choice of choicesOf(attribute)) {
      const names = [choice.fa, choice.en].flatMap((name) => name.split(/[()،,]| و /u).map((part) => part.trim()));
      choices.set(choice.id, [...(choices.get(choice.id) ?? []), ...names.filter((name) => name.length > 1)]);
    }
  }
  for (const [id, names] of choices) mean(names, [wordsIn(id)]);
  for (const county of pack.counties) mean([county.fa, county.en], [[`county${county.code}`]]);
  known.set(pack, words);
  return words;
}

/** A word without the endings of its plural, where it has one. */
function stemsOf(word: string): string[] {
  const persian = /^(.{2,}?)(?:هایی|های|ها|جات|ات)$/u.exec(word)?.[1];
  if (persian) return [persian];
  if (!/^[a-z]{4,}$/.test(word)) return [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return word.endsWith("s") && !word.endsWith("ss") ? [word.slice(0, -1)] : [];
}

/**
 * What somebody who typed this looks for, one thing after the other. Known phrases of up to three words are taken as one,
 * longest first, whatever their spaces; every other word stands for itself, its singular, and what it is also called.
 */
export function understand(pack: CountryPack, q: string): Wanted[] {
  const vocabulary = vocabularyOf(pack);
  // A half-space may divide a word or join two: the typed word is tried joined, and its parts as a phrase.
  const typed = toLatinDigits(q.slice(0, 400))
    .replace(/([0-9])\s*[x×*]\s*(?=[0-9])/giu, "$1 ")
    .split(/[^\p{L}\p{N}\u200c\u064b-\u065f\u0670\u0640]+/u)
    .filter((part) => foldForSearch(part) !== "")
    .slice(0, mostWords);
  const telling = typed.filter((part) => !fillers.has(foldForSearch(part)));
  const parts = telling.length > 0 ? telling : typed;
  const wanted: Wanted[] = [];
  for (let at = 0; at < parts.length; ) {
    let taken = 0;
    for (let length = Math.min(longestPhrase, parts.length - at); length > 0 && taken === 0; length--) {
      const phrase = parts.slice(at, at + length);
      const means = meaningOf(vocabulary, keyOf(phrase.join(" ")));
      if (!means && length > 1) continue;
      taken = length;
      wanted.push(
        length === 1
          ? oneWord(phrase[0]!, means ?? [])
          : { any: unique([...means!, phrase.flatMap(wordsIn)]), word: null },
      );
    }
    at += taken;
  }
  return wanted;
}

function meaningOf(vocabulary: Vocabulary, key: string): string[][] | undefined {
  const own = vocabulary.get(key);
  if (own) return own;
  for (const stem of stemsOf(key)) {
    const means = vocabulary.get(stem);
    if (means) return means;
  }
  // A slip of one letter in a word the market has no other use for: shorter words have too many neighbours.
  if (key.length < 6) return undefined;
  for (const [word, means] of vocabulary) if (oneApart(word, key)) return means;
  return undefined;
}

/** Whether one letter changed, added or left out makes one of the other. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

function oneWord(part: string, means: readonly string[][]): Wanted {
  const word = wordsIn(part).join("");
  const split = wordsIn(part.replaceAll("\u200c", " "));
  // "1kg" is 1 and kg; what holds a half-space may be written apart.
  const pieces = /^[0-9]+[^0-9]+$|^[^0-9]+[0-9]+$/.test(word) ? [word.match(/[0-9]+|[^0-9]+/g) ?? []] : [];
  const stems = stemsOf(word).map((stem) => [stem]);
  return {
    any: unique([
      ...means,
      ...stems,
      ...(split.length > 1 ? [split.filter((one) => !fillers.has(one))] : []),
      ...pieces,
    ]),
    word,
  };
}

/** Known phrases that begin as typed, the shortest first, as they are written. */
export function phrasesBeginning(pack: CountryPack, typed: string): string[] {
  const begun = keyOf(typed);
  if (begun.length < 2) return [];
  const found: string[] = [];
  for (const [key, term] of termsOf(pack)) if (key.startsWith(begun) && found.push(term) === 4) break;
  return found;
}

const written = new WeakMap<CountryPack, (readonly [key: string, term: string])[]>();

/** Every phrase with its key, the shortest first. */
function termsOf(pack: CountryPack): readonly (readonly [key: string, term: string])[] {
  const made = written.get(pack);
  if (made) return made;
  const terms = [...meanings.flatMap(({ terms }) => terms), ...pack.counties.flatMap(({ fa, en }) => [fa, en])]
    .sort((a, b) => a.length - b.length)
    .map((term) => [keyOf(term), term] as const);
  written.set(pack, terms);
  return terms;
}
