/**
 * `npm run seed -- --products N [--seed S]`: a large market, the same each time for the same seed, into the database the
 * market uses. `--applicants N --events M`: a large programme, likewise. May run beside the market.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { sealEvents } from "#app/domain/audit/seal-events.server.ts";
import { createKeys } from "#app/platform/crypto.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openDatabase } from "./embedded.mjs";
import { migrate } from "./migrate.server.ts";
import { writeVillage } from "./village/index.ts";
import { writeLargeMarket } from "./village/large.ts";
import { writeLargeCases } from "./village/large-cases.ts";
import { openWrites } from "./writes.server.ts";

const usage = `Usage: npm run seed -- [--products N] [--applicants N --events M] [--seed S]
  N from 1 to 1000000, M from 0 to 10000000, S of small letters and digits`;

async function seed(): Promise<void> {
  const asked = { type: "string", default: "0" } as const;
  const { values } = parseArgs({
    options: { products: asked, applicants: asked, events: asked, seed: { type: "string", default: "1" } },
  });
  const [products, applicants, events] = [values.products, values.applicants, values.events].map(Number) as number[];
  const within = (count = -1, most = 0) => Number.isInteger(count) && count >= 0 && count <= most;
  if (
    !within(products, 1_000_000) ||
    !within(applicants, 1_000_000) ||
    !within(events, 10_000_000) ||
    products! + applicants! === 0 ||
    !/^[a-z0-9]{1,20}$/.test(values.seed)
  ) {
    throw new Error(usage);
  }
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = readEnv();
  if (!env.demo) throw new Error("A market in production is not filled with invented makers.");
  const database = await openDatabase(env);
  const writes = openWrites(database.url, 2);
  const began = performance.now();
  try {
    await migrate(database.url);
    const house = { writes, keys: createKeys(env.secrets) };
    const { rows } = await writes.query<{ empty: boolean }>("select not exists (select from bodies) as empty");
    if (rows[0]?.empty) {
      console.log("An empty database: the demo market first, without pictures (npm start draws them).");
      await writeVillage(house);
    }
    const progress = (what: string) => (done: number, of: number) => console.log(`  ${done} of ${of} ${what}`);
    const { seed: word } = values;
    if (products! > 0) {
      const made = await writeLargeMarket(house, { products: products!, seed: word, progress: progress("products") });
      console.log(`${made.products} products of ${made.makers} makers.`);
    }
    if (applicants! > 0) {
      await writeLargeCases(house, {
        applicants: applicants!,
        events: events!,
        seed: word,
        progress: progress("events"),
      });
      console.log(`${applicants} cases.`);
    }
    console.log("Sealing the events.");
    await sealEvents({ house });
    await refreshStatistics(database.url);
    console.log(`Done in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await writes.end();
    await database.stop();
  }
}

/** Plans made for an empty market would be slow ones; the writing role may not say so to the database. */
async function refreshStatistics(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("analyze");
  await client.end();
}

seed().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
