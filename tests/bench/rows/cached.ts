import type { Bench } from "../bench.ts";
import { inTurn, pageOf } from "../compare.ts";
import { lineOf } from "../report.ts";

/** The list as a stranger gets it, over the same bytes from memory by bare node:http: 64 readers, requests a second. */
export const rows = [
  {
    name: "listing-cached",
    goal: { atLeast: 0.5 },
    async run(bench: Bench) {
      const { url } = await bench.market("large");
      const path = "/fa/products";
      const limit = await bench.constant(await pageOf(url, path));
      const rounds = await inTurn(bench, { url, paths: [path] }, { url: limit, paths: ["/"] }, 64);
      const of = (side: "ours" | "limit") => rounds[side].map(({ perSecond }) => perSecond);
      return [lineOf("listing-cached", "requests/s", of("ours"), of("limit"))];
    },
  },
];
