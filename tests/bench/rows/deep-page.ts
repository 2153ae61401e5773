import type { Bench } from "../bench.ts";
import { inTurn, linksIn, pageOf } from "../compare.ts";
import { lineOf, say } from "../report.ts";

const deepest = 1_000;

/** The page a thousand clicks down, or the last whole one, over the first: time of one reader, by the median answer. */
export const rows = [
  {
    name: "deep-page",
    goal: { atMost: 1.1 },
    async run(bench: Bench) {
      const { url } = await bench.market("large");
      const first = "/fa/products";
      const onward = (html: string) => linksIn(html, /^\/fa\/products\?.*\bafter=/)[0];
      let [path, page] = [first, 1];
      for (let html = await pageOf(url, first); page < deepest; page++) {
        const next = onward(html);
        if (!next) break;
        html = await pageOf(url, next);
        if (!onward(html)) break; // the last page may be a short one
        path = next;
      }
      say(`    page ${page} over page 1`);
      const rounds = await inTurn(bench, { url, paths: [path] }, { url, paths: [first] }, 1);
      const of = (side: "ours" | "limit") => rounds[side].map(({ p50 }) => p50);
      return [lineOf("deep-page", "ms", of("ours"), of("limit"))];
    },
  },
];
