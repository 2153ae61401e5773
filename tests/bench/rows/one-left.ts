import type { Bench } from "../bench.ts";
import { Failed, pace } from "../compare.ts";
import { fate, lastPieces, prepared } from "../orders.ts";
import { lineOf, median, say } from "../report.ts";
import type { Load } from "../tally.ts";

const crowd = 200;

/** Two hundred at once for one piece: how long until all are answered. One has it, the others are told; or the row fails. */
async function rush(bench: Bench, slug: string): Promise<number> {
  const { url } = await bench.trade();
  const once = await prepared(bench, crowd, () => ({ [slug]: 1 }), "bank-transfer");
  const load = await bench.load({ url, connections: crowd, seconds: 60, once, good: [303, 409] });
  const { 303: sold = 0, 409: told = 0 } = load.counts;
  const { onHand, taken, orders } = await fate(bench, slug);
  if (sold !== 1 || told !== crowd - 1 || onHand !== 0 || taken !== 1 || orders !== 1)
    throw new Failed(
      `one piece, ${crowd} buyers: ${sold} × 303, ${told} × 409, ${load.statuses || "nothing else"}; ` +
        `${onHand} left, ${taken} taken, ${orders} orders`,
    );
  return load.seconds * 1000;
}

/** The same crowd before the smallest page of Remix: the middle of a few times, for one is over in a moment. */
async function hello(bench: Bench): Promise<number> {
  const url = await bench.limit("remix-pg");
  const once = Array.from({ length: crowd }, () => ({ path: "/hello" }));
  const loads: Load[] = [];
  for (let time = 0; time < 5; time++) {
    const load = await bench.load({ url, connections: crowd, seconds: 30, once });
    if (load.failed > 0) throw new Failed(`limit: ${load.statuses}`);
    loads.push(load);
  }
  return median(loads.map(({ seconds }) => seconds * 1000));
}

export const rows = [
  {
    name: "one-left",
    goal: { atMost: 12 },
    async run(bench: Bench) {
      await bench.trade();
      const slugs = await lastPieces(bench);
      if (slugs.length <= pace.rounds) throw new Failed("there are too few pieces of which there is one");
      await rush(bench, slugs.pop()!);
      await hello(bench);
      const [ours, limit]: [number[], number[]] = [[], []];
      for (let round = 0; round < pace.rounds; round++) {
        limit.push(await hello(bench));
        ours.push(await rush(bench, slugs.pop()!));
        say(`    round ${round + 1}: ${ours.at(-1)!.toFixed(0)} ms; limit ${limit.at(-1)!.toFixed(0)} ms`);
      }
      return [lineOf("one-left", "ms", ours, limit)];
    },
  },
];
