/**
 * `npm run seed -- --products N [--seed S]`: a large market, the same each time for the same seed, into the database the
 * market uses. May run beside it.
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
import { openWrites } from "./writes.server.ts";

const usage = "Usage: npm run seed -- --products N [--seed S]   N from 1 to 1000000, S of small letters and digits";

async function seed(): Promise<void> {
  const { values } = parseArgs({ options: { products: { type: "string" }, seed: { type: "string", default: "1" } } });
  const products = Number(values.products);
  if (!Number.isInteger(products) || products < 1 || products > 1_000_000 || !/^[a-z0-9]{1,20}$/.test(values.seed)) {
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
    const progress = (done: number, of: number) => console.log(`  ${done} of ${of} products`);
    const made = await writeLargeMarket(house, { products, seed: values.seed, progress });
    await sealEvents({ house });
    await refreshStatistics(database.url);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${made.products} products of ${made.makers} makers in ${seconds} s.`);
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
