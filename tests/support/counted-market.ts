import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKeys } from "#app/platform/crypto.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { writeVillage } from "#db/village/index.ts";
import { openWrites } from "#db/writes.server.ts";
import { type Market, openMarket } from "./market.ts";
import { freshDatabase, onServer } from "./postgres.ts";

/**
 * A whole market in a process of its own on a database the test can look into: the village without pictures, the twins.
 * It can be killed and opened again on the same data.
 */
export async function countedMarket() {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "khanegi-counted-"));
  const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO_PICTURES: "none" };
  const writes = openWrites(database.url, 2);
  await writeVillage({ writes, keys: createKeys(readEnv({ NODE_ENV: "test", ...env }).secrets) });
  await writes.end();
  let market: Market = await openMarket(env);
  const twin = async (name: "x-twin" | "x-gateway-twin" | "x-gateway-2-twin") =>
    (await fetch(`${market.url}/dev/accounts.json`)).headers.get(name) ?? "";
  return {
    databaseUrl: database.url,
    dataDir,
    get url() {
      return market.url;
    },
    /** The web process. */
    get pid() {
      return market.pid;
    },
    output: () => market.output(),
    rows: <Row extends Record<string, unknown>>(statement: string) =>
      onServer(database.url, statement) as Promise<Row[]>,
    stripe: () => twin("x-twin"),
    gateway: () => twin("x-gateway-twin"),
    gateway2: () => twin("x-gateway-2-twin"),
    /** Ends the market as a power cut would. The twins end with it; their books are kept. */
    async kill() {
      const stripe = await twin("x-twin");
      process.kill(market.pid, "SIGKILL");
      while (await fetch(stripe).then(Boolean, () => false)) await new Promise((done) => setTimeout(done, 20));
    },
    async reopen() {
      market = await openMarket(env);
    },
    async close() {
      await market.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
