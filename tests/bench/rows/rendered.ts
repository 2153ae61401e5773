import type { Bench } from "../bench.ts";
import { inTurn, linksIn, pageOf } from "../compare.ts";
import { type Goal, lineOf } from "../report.ts";

/** Pages rendered for each request over the smallest Remix list of the same data, 16 readers at once, by requests a second. */
async function rendered(bench: Bench, name: string, paths: readonly string[]) {
  const { url } = await bench.market("large");
  const limit = await bench.limit("remix-pg");
  const rounds = await inTurn(bench, { url, paths }, { url: limit, paths: ["/"] }, 16);
  const of = (side: "ours" | "limit") => rounds[side].map(({ perSecond }) => perSecond);
  return [lineOf(name, "requests/s", of("ours"), of("limit"))];
}

const listing = async (bench: Bench) => pageOf((await bench.market("large")).url, "/fa/products");

export const rows = [
  {
    name: "listing-rendered",
    goal: { atLeast: 0.7, must: true } satisfies Goal,
    run: (bench: Bench) => rendered(bench, "listing-rendered", ["/fa/products"]),
  },
  {
    name: "product-rendered",
    goal: { atLeast: 0.8 } satisfies Goal,
    run: async (bench: Bench) =>
      rendered(bench, "product-rendered", linksIn(await listing(bench), /^\/fa\/products\/[^?]+$/).slice(0, 24)),
  },
  {
    name: "cluster-rendered",
    goal: { atLeast: 0.8 } satisfies Goal,
    run: async (bench: Bench) => {
      const html = await pageOf((await bench.market("large")).url, "/fa/clusters");
      return rendered(bench, "cluster-rendered", linksIn(html, /^\/fa\/clusters\/[^?]+$/).slice(0, 24));
    },
  },
];
