import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#db/embedded-server.mjs";

export type Market = { url: string; dataDir: string; output(): string; pid: number; stop(): Promise<number | null> };

/**
 * A whole market of its own, started as a newcomer would: `npm start`'s program, a spare port, an empty data folder.
 * @param env more of the environment, such as DATABASE_URL
 */
export async function openMarket(env: Record<string, string> = {}): Promise<Market> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), "khanegi-market-")));
  const port = await freePort();
  const { NODE_ENV: _, DATABASE_URL: __, ...rest } = process.env;
  const child = spawn(process.execPath, ["app/start.mjs"], {
    env: { LOG_LEVEL: "warn", ...rest, PORT: String(port), DATA_DIR: dataDir, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const open = new Promise<true>((done) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      if (output.includes("Stop with Ctrl-C")) done(true);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    if (!env.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
    return code;
  };
  if ((await Promise.race([open, ended])) !== true) {
    await stop();
    throw new Error(`the market did not open:\n${output}`);
  }
  const url = /is open at (\S+)/.exec(output)?.[1] ?? "";
  return { url, dataDir, output: () => output, pid: child.pid ?? 0, stop };
}

/** Playwright's global setup: one market for all journeys. */
export default async function setup(): Promise<() => Promise<void>> {
  // Drawing takes longer than all journeys; what is uploaded in one is pictured all the same.
  const market = await openMarket({ DEMO_PICTURES: "none" });
  process.env.MARKET_URL = market.url;
  process.env.MARKET_DATA = market.dataDir;
  return async () => {
    await market.stop();
  };
}
