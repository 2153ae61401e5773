import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import { pace } from "../compare.ts";
import { dataDir } from "../data.ts";
import { endChild, memoryOf } from "../machine.ts";
import { lineOf } from "../report.ts";

const megabyte = 2 ** 20;
const inMegabytes = (bytes: readonly number[]) => bytes.map((one) => one / megabyte);

/** The process of web and worker: its memory at rest and at work, and how long it takes to open. */
export const rows = [
  {
    name: "rss-idle",
    goal: { atMost: 1 },
    async run(bench: Bench) {
      const market = await bench.startMarket("village");
      const samples: number[] = [];
      for (let round = 0; round < 5; round++) {
        await sleep(1_000);
        samples.push(memoryOf(market.pid));
      }
      await endChild(market.child);
      return [lineOf("rss-idle", "MB", inMegabytes(samples), 220)];
    },
  },
  {
    name: "rss-load",
    goal: { atMost: 1 },
    async run(bench: Bench) {
      const market = await bench.market("large");
      const samples: number[] = [];
      const watch = setInterval(() => samples.push(memoryOf(market.pid)), 500);
      const load = await bench.load({
        url: market.url,
        paths: ["/fa/products", "/fa", "/fa/clusters"],
        connections: 64,
        seconds: pace.seconds * pace.rounds,
      });
      clearInterval(watch);
      if (load.failed > 0) throw new Error(`${load.failed} answers were not good (${load.statuses})`);
      const line = lineOf("rss-load", "MB", inMegabytes(samples), 450);
      return [{ ...line, ratio: Number((line.max / 450).toPrecision(4)) }];
    },
  },
  {
    name: "start",
    goal: { atMost: 1 },
    async run(bench: Bench) {
      const env = { DATA_DIR: join(dataDir, "start"), DATABASE_URL: "" };
      const times: number[] = [];
      // The first start makes the data and does not count.
      for (let round = 0; round <= pace.rounds; round++) {
        const market = await bench.startMarket("village", { env, core: "any" });
        await endChild(market.child);
        if (round > 0) times.push(market.startedMs / 1000);
      }
      return [lineOf("start", "s", times, 5)];
    },
  },
];
