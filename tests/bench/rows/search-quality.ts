import type { Bench } from "../bench.ts";
import { linksIn, pageOf } from "../compare.ts";
import { lineOf, say } from "../report.ts";
import { cases } from "../search-cases.ts";

/** The share of the written searches that find what is meant among the first three, in the village. */
export const rows = [
  {
    name: "search-quality",
    goal: { atLeast: 0.95, must: true },
    async run(bench: Bench) {
      const { url } = await bench.market("village");
      let found = 0;
      for (const { q, locale, expect } of cases) {
        const html = await pageOf(url, `/${locale}/products?q=${encodeURIComponent(q)}`);
        const results = html.slice(html.indexOf("<main"));
        const first = linksIn(results, /^\/(fa|en)\/(products|services)\/[^?/]+$/)
          .slice(0, 3)
          .map((href) => decodeURIComponent(href.split("/").at(-1) ?? ""));
        if (first.some((slug) => expect.includes(slug))) found++;
        else say(`    ${locale} “${q}”: ${first.join(", ") || "nothing"}; expected ${expect.join(" or ")}`);
      }
      say(`    ${found} of ${cases.length}`);
      return [lineOf("search-quality", "share", [found / Math.max(1, cases.length)], 1)];
    },
  },
];
