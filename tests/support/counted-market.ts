import { type Market, openMarket } from "./market.ts";
import { type Beginning, freshDatabase, onServer } from "./postgres.ts";

/** Without pictures: drawing takes longer than all else. */
const settings = (url: string, dataDir: string) => ({ DATABASE_URL: url, DATA_DIR: dataDir, DEMO_PICTURES: "none" });

/** The village after its first opening: its orders are placed, what they set going has come to its end. */
const opened: Beginning = {
  name: "opened",
  async make({ url, dataDir }) {
    const market = await openMarket(settings(url, dataDir));
    const settled = await fetch(`${market.url}/dev/settle`, { method: "POST" });
    await market.stop();
    if (!settled.ok) throw new Error(`what the village began did not come to its end: ${settled.status}`);
  },
};

/**
 * A whole market in a process of its own on a database the test can look into: the village without pictures, the twins.
 * It can be killed and opened again on the same data.
 */
export async function countedMarket() {
  const database = await freshDatabase(opened);
  const env = settings(database.url, database.dataDir);
  let market: Market = await openMarket(env);
  const twin = async (name: "x-twin" | "x-gateway-twin" | "x-gateway-2-twin") =>
    (await fetch(`${market.url}/dev/accounts.json`)).headers.get(name) ?? "";
  return {
    databaseUrl: database.url,
    dataDir: database.dataDir,
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
    },
  };
}
