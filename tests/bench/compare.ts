import type { Bench } from "./bench.ts";
import { say } from "./report.ts";
import type { Load } from "./tally.ts";

/** What is loaded: one address, one or several pages in turn, by somebody signed in or by a stranger. */
export type Side = { url: string; paths: readonly string[]; cookie?: string };
export type Rounds = { ours: Load[]; limit: Load[] };

/** How many rounds, and how long each: `--rounds`, `--seconds`. */
export const pace = { rounds: 3, seconds: 3 };

/** An answer that was not good makes the row fail; it is never averaged away. */
export class Failed extends Error {}

async function loaded(bench: Bench, name: string, side: Side, connections: number, seconds: number): Promise<Load> {
  const load = await bench.load({ ...side, connections, seconds });
  if (load.failed > 0 || load.good === 0)
    throw new Failed(`${name}: ${load.failed} of ${load.good + load.failed} answers were not good (${load.statuses})`);
  return load;
}

/** Warms both up, then measures them in turn. */
export async function inTurn(bench: Bench, ours: Side, limit: Side, connections: number): Promise<Rounds> {
  const rounds: Rounds = { ours: [], limit: [] };
  for (const [name, side] of [
    ["limit", limit],
    ["ours", ours],
  ] as const)
    await loaded(bench, name, side, connections, Math.min(2, pace.seconds));
  for (let round = 0; round < pace.rounds; round++) {
    rounds.limit.push(await loaded(bench, "limit", limit, connections, pace.seconds));
    rounds.ours.push(await loaded(bench, "ours", ours, connections, pace.seconds));
    const [a, b] = [rounds.ours.at(-1)!, rounds.limit.at(-1)!];
    const told = ({ perSecond, p50, p95 }: Load) =>
      `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
    say(`    round ${round + 1}: ${told(a)}; limit ${told(b)}`);
  }
  return rounds;
}

/** A page's HTML, which must be there; for a stranger, or for who is signed in by this cookie. */
export async function pageOf(url: string, path: string, cookie = ""): Promise<string> {
  const answer = await fetch(url + path, { redirect: "manual", headers: cookie ? { Cookie: cookie } : {} });
  const text = await answer.text();
  if (answer.status !== 200) throw new Failed(`${path} answered ${answer.status}`);
  return text;
}

/** The addresses a page links to that match, without repetition. */
export const linksIn = (html: string, pattern: RegExp): string[] => [
  ...new Set(
    [...html.matchAll(/href="([^"]+)"/g)]
      .map((match) => match[1]!.replaceAll("&amp;", "&"))
      .filter((href) => pattern.test(href)),
  ),
];
