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
import { files, officer, outcomes, queue } from "./casework.ts";

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
function plansIn(log: string, about: RegExp): Map<string, string> {
  const plans = new Map<string, string>();
  for (const entry of log.split(/^(?=\d{4}-\d\d-\d\d )/m)) {
    const match =
      /duration: [\d.]+ ms {2}plan:\s+Query Text: ([\s\S]*?)\n\t(?=[A-Z][\w -]+(?: on [^\n]+)? {2}\(cost=)([\s\S]*)/.exec(
        entry,
      );
    if (!match) continue;
    const [, query = "", plan = ""] = match;
    const text = query.replace(/\s+/g, " ").trim();
    if (!about.test(text) || /pgboss|^(insert|update|delete)\b/i.test(text)) continue;
    const bare = plan
      .replace(/^\t/gm, "")
      .replace(/ {2}\(cost=[^)]*\)/g, "")
      .replace(/'[^']*(?:-[0-9a-f]{4}-|\d\d:\d\d:)[^']*'/g, "'…'")
      .trimEnd();
    plans.set(text.length > 300 ? `${text.slice(0, 300)} …` : text, bare);
  }
  return plans;
}

/** Opens each page of a market on that database and writes the plans of what it asked; how many read too much. */
async function explained(
  bench: Bench,
  database: "large" | "programme",
  pagesOf: (url: string) => Promise<{ pages: Record<string, string>; cookie?: string }>,
  about: RegExp,
): Promise<number> {
  const url = bench.urlOf(database);
  const set = (name: string, value: string | null) =>
    onServer(url, `alter database ${database} ${value === null ? `reset ${name}` : `set ${name} = '${value}'`}`);
  const settings = {
    session_preload_libraries: "auto_explain",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_parameter_max_length": "0",
  };
  const log = join(dataDir, "postgres", "server.log");
  let worst = 0;
  try {
    await onServer(url, "load 'auto_explain'");
    for (const [name, value] of Object.entries(settings)) await set(name, value);
    const market = await bench.settled(await bench.startMarket(database));
    const { pages, cookie } = await pagesOf(market.url);
    mkdirSync(plansFolder, { recursive: true });
    for (const [name, path] of Object.entries(pages)) {
      await sleep(1_200); // what is kept for a second is asked anew
      const from = statSync(log).size;
      await pageOf(market.url, path, cookie);
      await sleep(200);
      const plans = plansIn(readFileSync(log).subarray(from).toString(), about);
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
  return worst;
}

const told = (name: string, worst: number) =>
  [lineOf(name, "whole reads", [worst], 0)].map((line) => ({ ...line, ratio: line.median }));
const none = { atMost: 0, must: true };

/** The plans of a buyer's and of an officer's queries, written to docs/plans; how many read a large table whole. */
export const rows = [
  {
    name: "plans",
    goal: none,
    run: async (bench: Bench) =>
      told(
        "plans",
        await explained(
          bench,
          "large",
          async (url) => ({ pages: await buyersWay(url) }),
          /\b(shelf|products|clusters|search_words|shops)\b/,
        ),
      ),
  },
  {
    name: "plans-office",
    goal: none,
    async run(bench: Bench) {
      const [file = ""] = await files(bench);
      const pages = { "office-queue": queue[0]!, "office-cases": "/fa/office/cases", "case-file": file };
      const office = async (url: string) => ({
        pages: { ...pages, outcomes: outcomes[0]! },
        cookie: await officer(url),
      });
      return told(
        "plans-office",
        await explained(bench, "programme", office, /\b(cases|events|case_\w+|follow_ups)\b/),
      );
    },
  },
];
