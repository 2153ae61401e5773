import { meanings } from "./meanings.ts";
import { wordsIn } from "./understand.ts";

/** Weaves that are searched by their own names and are all of one family. */
const flatweaves = ["گلیم", "ورنی", "جاجیم"];

/** Words by which people name a family's goods, the longest names first: a pictorial rug is no rug. */
const named: readonly { family: string; words: readonly string[] }[] = meanings
  .flatMap(({ terms, craft = [] }) => {
    const family = craft[0] ?? (terms.some((term) => flatweaves.includes(term)) ? "flatweave" : null);
    return family === null ? [] : terms.map((term) => ({ family, words: wordsIn(term.replaceAll("\u200c", " ")) }));
  })
  .sort((a, b) => b.words.length - a.words.length);

/** Whether what was said is a word with an ending: Persian ones are many and stand behind it, in Latin letters a plural's alone. */
const isOf = (said: string, word: string): boolean =>
  /^[a-z]/.test(word) ? said === word || said === `${word}s` : said.startsWith(word);

/** The family whose goods a search names, whatever else it says of them: «قالیچهٔ ابریشم آبی» is of carpets. Null where it names none. */
export function familyMeant(search: string): string | null {
  const said = wordsIn(search.replaceAll("\u200c", " "));
  const has = (words: readonly string[]) =>
    said.some((_, at) => words.every((word, index) => isOf(said[at + index] ?? "", word)));
  return named.find(({ words }) => has(words))?.family ?? null;
}
