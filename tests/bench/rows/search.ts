import type { Bench } from "../bench.ts";
import { inTurn } from "../compare.ts";
import { lineOf } from "../report.ts";
import { searchCases } from "../search-cases.ts";

/** The slowest twentieth of answers over that of one indexed query, one reader at a time. */
async function slowest(bench: Bench, name: string, paths: readonly string[]) {
  const { url } = await bench.market("large");
  const limit = await bench.limit("pg");
  const rounds = await inTurn(bench, { url, paths }, { url: limit, paths: ["/"] }, 1);
  const of = (side: "ours" | "limit") => rounds[side].map(({ p95 }) => p95);
  return [lineOf(name, "ms", of("ours"), of("limit"))];
}

/** What is asked while a word is being typed: its beginnings from two letters on. */
const beginnings = (q: string) => [2, 3, 5, 8].flatMap((length) => (q.length >= length ? [q.slice(0, length)] : []));

export const rows = [
  {
    name: "search",
    goal: { atMost: 20 },
    run: (bench: Bench) =>
      slowest(
        bench,
        "search",
        searchCases.map(({ q, locale }) => `/${locale}/products?q=${encodeURIComponent(q)}`),
      ),
  },
  {
    name: "suggest",
    goal: { atMost: 5 },
    run: (bench: Bench) =>
      slowest(
        bench,
        "suggest",
        searchCases.flatMap(({ q, locale }) =>
          beginnings(q).map((typed) => `/${locale}/search/suggestions?q=${encodeURIComponent(typed.trim())}`),
        ),
      ),
  },
];
