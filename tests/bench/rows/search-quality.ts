import type { Bench } from "../bench.ts";
import { linksIn, pageOf } from "../compare.ts";
import { lineOf, say } from "../report.ts";
import { searchCases } from "../search-cases.ts";

/** The slugs of the first three things that a search lists. */
async function firstThree(url: string, path: string): Promise<string[]> {
  const html = await pageOf(url, path);
  return linksIn(html.slice(html.indexOf("<main")), /^\/(fa|en)\/(products|services)\/[^?/]+$/)
    .slice(0, 3)
    .map((href) => decodeURIComponent(href.split("/").at(-1) ?? ""));
}

/** The share of the written searches that find what is meant among the first three, in the village. */
export const rows = [
  {
    name: "search-quality",
    goal: { atLeast: 0.95, must: true },
    async run(bench: Bench) {
      const { url } = await bench.market("village");
      let found = 0;
      for (const { kind, q, locale, expect } of searchCases) {
        const asked = `?q=${encodeURIComponent(q)}`;
        const goods = await firstThree(url, `/${locale}/products${asked}`);
        const isExpected = (slug: string) => expect.includes(slug);
        if (goods.some(isExpected) || (await firstThree(url, `/${locale}/services${asked}`)).some(isExpected)) found++;
        else say(`    ${kind}, ${locale} “${q}”: ${goods.join(", ") || "nothing"}; expected ${expect.join(" or ")}`);
      }
      say(`    ${found} of ${searchCases.length}`);
      return [lineOf("search-quality", "share", [found / searchCases.length], 1)];
    },
  },
];
