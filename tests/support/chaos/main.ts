import { parseArgs } from "node:util";
import { setup } from "#tests/support/postgres.ts";
import { openShop } from "#tests/support/shop.ts";
import { openCrashLoop, pointsOf, type Rail, rails, type Told } from "./crash-loop.ts";

/**
 * `npm run crash-loop`: kills the process at every statement and every call of place-order, pay and settle, for each way
 * to pay, and judges everything after each. `--seed N` repeats a run, `--rail stripe` takes one, `--every K` is quicker.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { seed: { type: "string" }, rail: { type: "string" }, every: { type: "string", default: "1" } },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  const chosen = (Object.keys(rails) as Rail[]).filter((rail) => !values.rail || rail === values.rail);
  console.log(`crash loop, seed ${seed}`);
  const dropTemplate = await setup();
  const shop = await openShop();
  const loop = await openCrashLoop(shop, { seed });
  const all: Told[] = [];
  try {
    for (const rail of chosen) {
      await loop.purchase(rail, null);
      const undisturbed = await loop.purchase(rail, null);
      for (const fault of undisturbed.broken) console.log(`  ${rail}, nobody killed: ${fault}`);
      if (undisturbed.broken.length > 0) return 1;
      const points = pointsOf(undisturbed.log, { every: Number(values.every) });
      const sql = undisturbed.log.filter(({ via }) => via === "sql").length;
      console.log(
        `${rail}: ${sql} statements, ${undisturbed.log.length - sql} calls, ${points.length} places to be killed`,
      );
      for (const [index, point] of points.entries()) {
        const told = await loop.purchase(rail, point);
        all.push(told);
        for (const fault of told.broken)
          console.log(`  ${rail} ${point.when} ${point.at} (${told.hit?.what}), seed ${seed}: ${fault}`);
        if ((index + 1) % 25 === 0) console.log(`  ${index + 1} of ${points.length}, seed ${seed}`);
      }
    }
  } finally {
    await loop.close();
    await shop.close();
    await dropTemplate();
  }
  const killed = all.filter(({ hit }) => hit);
  const broken = all.filter((told) => told.broken.length > 0);
  const gap = Math.max(0, ...killed.map((told) => told.gap));
  console.log(`killed ${killed.length} times, ${broken.length} of them with something broken, seed ${seed}`);
  console.log(`the longest time until somebody was there again: ${Math.round(gap)} ms`);
  return broken.length > 0 || killed.length === 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
