import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onServer } from "#tests/support/postgres.ts";
import type { Bench } from "../bench.ts";
import { linksIn, pageOf } from "../compare.ts";
import { dataDir } from "../data.ts";
import { endChild } from "../machine.ts";
import { plansFolder, unwelcome } from "../plans.ts";
import { lineOf, say } from "../report.ts";

const asked = encodeURIComponent("گلیم نمین");

/** The pages of a buyer's way, each with where it is found. */
async function buyersWay(url: string): Promise<Record<string, string>> {
  const listing = await pageOf(url, "/fa/products");
  const clusters = await pageOf(url, "/fa/clusters");
  const link = (html: string, pattern: RegExp) => linksIn(html, pattern)[0] ?? "/fa/products";
  return {
    listing: "/fa/products",
    "listing-onward": link(listing, /^\/fa\/products\?.*\bafter=/),
    "listing-craft": link(listing, /^\/fa\/products\?craft=/),
    "listing-cheap": "/fa/products?sort=cheap",
    search: `/fa/products?q=${asked}`,
    suggestions: `/fa/search/suggestions?q=${asked.slice(0, 18)}`,
    product: link(listing, /^\/fa\/products\/[^?]+$/),
    cluster: link(clusters, /^\/fa\/clusters\/[^?]+$/),
  };
}

/** What the server has logged: each statement with its plan, without costs, moments, ids and the queue's own. */
function plansIn(log: string): Map<string, string> {
  const plans = new Map<string, string>();
  for (const entry of log.split(/^(?=\d{4}-\d\d-\d\d )/m)) {
    const match =
      /duration: [\d.]+ ms {2}plan:\s+Query Text: ([\s\S]*?)\n\t(?=[A-Z][\w -]+(?: on [^\n]+)? {2}\(cost=)([\s\S]*)/.exec(
        entry,
      );
    if (!match) continue;
    const [, query = "", plan = ""] = match;
    const text = query.replace(/\s+/g, " ").trim();
    if (
      !/\b(shelf|products|clusters|search_words|shops)\b/.test(text) ||
      /pgboss|^(insert|update|delete)\b/i.test(text)
    )
      continue;
    const bare = plan
      .replace(/^\t/gm, "")
      .replace(/ {2}\(cost=[^)]*\)/g, "")
      .replace(/'[^']*(?:-[0-9a-f]{4}-|\d\d:\d\d:)[^']*'/g, "'…'")
      .trimEnd();
    plans.set(text.length > 300 ? `${text.slice(0, 300)} …` : text, bare);
  }
  return plans;
}

/** The plans of a buyer's queries, written to docs/plans; how many more of them read a large table whole than may. */
export const rows = [
  {
    name: "plans",
    goal: { atMost: 0, must: true },
    async run(bench: Bench) {
      const database = bench.urlOf("large");
      const set = (name: string, value: string | null) =>
        onServer(database, `alter database large ${value === null ? `reset ${name}` : `set ${name} = '${value}'`}`);
      const settings = {
        session_preload_libraries: "auto_explain",
        "auto_explain.log_min_duration": "0",
        "auto_explain.log_parameter_max_length": "0",
      };
      const log = join(dataDir, "postgres", "server.log");
      let worst = 0;
      try {
        await onServer(database, "load 'auto_explain'");
        for (const [name, value] of Object.entries(settings)) await set(name, value);
        const market = await bench.settled(await bench.startMarket("large"));
        mkdirSync(plansFolder, { recursive: true });
        for (const [name, path] of Object.entries(await buyersWay(market.url))) {
          await sleep(1_200); // what is kept for a second is asked anew
          const from = statSync(log).size;
          await pageOf(market.url, path);
          await sleep(200);
          const plans = plansIn(readFileSync(log).subarray(from).toString());
          const text = [...plans].map(([query, plan]) => `-- ${query}\n${plan}\n`).join("\n");
          writeFileSync(join(plansFolder, `${name}.txt`), text);
          const bad = unwelcome(text);
          for (const line of bad) say(`    ${name}: ${line}`);
          worst += bad.length;
        }
        await endChild(market.child);
      } finally {
        for (const name of Object.keys(settings)) await set(name, null);
      }
      return [lineOf("plans", "whole reads", [worst], 0)].map((line) => ({ ...line, ratio: line.median }));
    },
  },
];
