import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { localText } from "../cards.server.ts";
import { phrasesBeginning, wordsIn } from "./understand.ts";

/** Completions shown at once. */
const most = 8;

/**
 * What somebody may be typing: known phrases and clusters that begin so, then words of the market that end it. One
 * statement, by the beginning of the last word.
 */
export async function suggestions(ctx: Ctx, q: string): Promise<string[]> {
  const typed = q.trim().slice(0, 60);
  const words = wordsIn(typed);
  const last = words.at(-1);
  if (!last || last.length < 2) return [];
  const found = await rowsOf<{ text: string; cluster: boolean }>(
    ctx.db,
    sql`(select ${localText(ctx.locale, sql`name_fa`, sql`name_en`)} as text, true as cluster from clusters
          where fold_for_search(name_fa || ' ' || name_en) like ${`%${words.join(" ")}%`} limit 4)
        union all
        (select shown, false from search_words where word like ${`${last}%`} order by length(word), word limit ${most})`,
  );
  const before = typed.slice(0, typed.length - (typed.split(/\s+/).at(-1)?.length ?? 0));
  const script = ctx.locale === "fa" ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
  const all = [
    ...phrasesBeginning(ctx.house.country, typed),
    ...found.filter(({ cluster }) => cluster).map(({ text }) => text),
    ...found.filter(({ cluster }) => !cluster).map(({ text }) => before + text),
  ];
  // What is written as the reader reads comes first; the same words in another spelling come once.
  const once = [...new Map(all.map((text) => [wordsIn(text).join(" "), text] as const)).values()];
  return [...once.filter((text) => script.test(text)), ...once.filter((text) => !script.test(text))].slice(0, most);
}
