import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "#db/embedded-server.mjs";
import { build, node, root } from "../../app/prepare.mjs";
import { type Data, dataDir, openData, type Which } from "./data.ts";
import type { LoadOrder } from "./load.ts";
import { type Core, endChild, startNode } from "./machine.ts";
import { say } from "./report.ts";
import type { Load } from "./tally.ts";

/** What rows measure with. Everything is started when it is first asked for, and ended by `close`. */
export type Bench = Awaited<ReturnType<typeof openBench>>;
export type Market = { url: string; pid: number; startedMs: number };
/** More of a market's environment and of Node's arguments, and where it runs. */
type Given = { env?: Record<string, string>; node?: readonly string[]; core?: Core };
export type LimitName = "pg" | "remix-pg";

/** What `npm start` gives Node. */
const flags = /((?:--\S+ )*)app\/start\.mjs$/
  .exec(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts.start)![1]!
  .split(" ")
  .filter((flag) => flag !== "");

export async function openBench() {
  const quiet = <Result>(title: string, work: () => Promise<Result>) => {
    say(`  ${title}`);
    return work();
  };
  await build(quiet);
  const data: Data = await openData();
  const markets = new Map<Which, Promise<Market>>();
  const limits = new Map<string, Promise<string>>();
  let generator: ChildProcess | null = null;
  let transactions: Promise<{ child: ChildProcess }> | null = null;

  /** The market on one of the databases, as `npm start` runs it. */
  const startMarket = async (which: Which, given: Given = {}): Promise<Market & { child: ChildProcess }> => {
    const { NODE_ENV: _, ...rest } = process.env;
    const port = await freePort();
    const env = {
      ...{ ...rest, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: data.urlOf(which), DEMO_PICTURES: "none" },
      ...given.env,
    };
    const began = performance.now();
    const child = startNode([...flags, ...(given.node ?? []), join(root, "app", "start.mjs")], given.core ?? "server", {
      env: env as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const open = new Promise<boolean>((done) => {
      const listen = (chunk: Buffer) => {
        if (output.length < 100_000) output += chunk;
        if (output.includes("Stop with Ctrl-C")) done(true);
      };
      child.stdout?.on("data", listen);
      child.stderr?.on("data", listen);
      child.once("exit", () => done(false));
    });
    if (!(await open)) throw new Error(`the market did not open:\n${output}`);
    const url = /is open at (\S+)/.exec(output)?.[1] ?? "";
    return { url, pid: child.pid ?? 0, startedMs: performance.now() - began, child };
  };

  /** What the village's first orders have set off is done before anything is measured. */
  const settled = async <Opened extends Market>(market: Opened): Promise<Opened> => {
    const answer = await fetch(`${market.url}/dev/settle`, { method: "POST", headers: { Origin: market.url } });
    if (!answer.ok) throw new Error(`the market did not settle: ${answer.status}`);
    return market;
  };

  const openLimit = (file: string, args: readonly string[]): Promise<{ child: ChildProcess; told: string }> => {
    const child = startNode(["--import", "tsx", `tests/bench/limits/${file}`, ...args], "server", {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    return new Promise((done, fail) => {
      child.once("message", (told) => done({ child, told: String(told) }));
      child.once("exit", () => fail(new Error(`the limit ${file} ended`)));
    });
  };
  const startLimit = async (file: string, args: readonly string[]) => (await openLimit(file, args)).told;

  /** Hands an order to one of our processes and waits for what came of it. */
  const answered = (child: ChildProcess, order: LoadOrder | number): Promise<Load> =>
    new Promise((done, fail) => {
      const ended = () => fail(new Error("a process of the bench ended"));
      child.once("exit", ended);
      child.once("message", (load) => {
        child.off("exit", ended);
        done(load as Load);
      });
      child.send(order);
    });

  const once = <Key, Thing>(kept: Map<Key, Promise<Thing>>, key: Key, make: () => Promise<Thing>): Promise<Thing> => {
    const known = kept.get(key) ?? make();
    kept.set(key, known);
    return known;
  };

  return {
    urlOf: data.urlOf,
    startMarket,
    settled,

    /** The address of a running market. */
    market: (which: Which): Promise<Market> => once(markets, which, () => startMarket(which).then(settled)),

    /** The address of a limit's server. */
    limit: (name: LimitName): Promise<string> =>
      once(limits, name, async () => {
        if (name === "pg") return startLimit("pg.ts", [data.urlOf("large")]);
        await buildLimit();
        return startLimit("remix-pg/server.mjs", [
          data.urlOf("large"),
          resolve(dataDir, "remix-pg", "server", "index.js"),
        ]);
      }),

    /** The address of a server that hands out this page and does nothing else. */
    constant: (page: string): Promise<string> =>
      once(limits, `const ${page.length}`, () => {
        const file = join(dataDir, "page.html");
        writeFileSync(file, page);
        return startLimit("const.ts", [file]);
      }),

    /** A market on a copy of the large one that may be ordered from: the same for all rows of a run, made anew with it. */
    trade: (): Promise<Market> =>
      once(markets, "trade", async () => {
        await data.remade("trade");
        return startMarket("trade").then(settled);
      }),

    /** A copy of the large market of which nobody else knows, made anew. */
    roster: (): Promise<string> => data.remade("roster"),

    /** The market with the large programme. */
    programme: (): Promise<Market> =>
      once(markets, "programme", async () => {
        await data.programme();
        return startMarket("programme").then(settled);
      }),

    /** Transactions a second of the limit `transaction`, for so many seconds. */
    async transactions(seconds: number): Promise<Load> {
      transactions ??= data.remade("transactions").then((url) => openLimit("transaction.ts", [url]));
      return answered((await transactions).child, seconds);
    },

    /** Sends load and says what came of it. Times are those of good answers. */
    load(order: LoadOrder): Promise<Load> {
      generator ??= startNode(["--import", "tsx", "tests/bench/load.ts"], "other", {
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      return answered(generator, order);
    },

    async close(): Promise<void> {
      if (generator) await endChild(generator);
      await data.stop();
    },
  };
}

/** Builds the limit's application, if that was not done since its sources changed. */
async function buildLimit(): Promise<void> {
  const folder = "tests/bench/limits/remix-pg";
  const routes = ["app/routes/_index.tsx", "app/routes/hello.tsx"];
  const files = ["app/root.tsx", "app/entry.server.tsx", ...routes, "vite.config.ts"];
  const now = [...files.map((file) => `${folder}/${file}`), "package-lock.json"]
    .map((file) => readFileSync(file, "utf8"))
    .join("\0");
  const stamp = join(dataDir, "remix-pg", "sources");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  say("  building the limit remix-pg");
  const cli = "node_modules/@remix-run/dev/dist/cli.js";
  const { code, output } = await node([cli, "vite:build", "--config", `${folder}/vite.config.ts`], {
    ...process.env,
    NODE_ENV: "production",
  });
  if (code !== 0) throw new Error(`the limit remix-pg could not be built:\n${output}`);
  mkdirSync(join(dataDir, "remix-pg"), { recursive: true });
  writeFileSync(stamp, now);
}
