/**
 * `npm start`: from a bare checkout to an open market, and back to nothing on Ctrl-C. `--dev`: the same on the sources,
 * which reload. Node's built-ins only, until the packages are installed.
 */
import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { openDatabase } from "../db/embedded.mjs";
import { freePort, isFree } from "../db/embedded-server.mjs";
import { Trouble } from "../db/embedded-tools.mjs";
import { demoSecrets } from "./platform/demo-secrets.server.mjs";
import { build, checkNode, children, install, root, step } from "./prepare.mjs";

/** @typedef {import("./platform/env.server.ts").Env} Env */
/** @typedef {typeof import("./entry.server.tsx")} Entry */

const dev = process.argv.includes("--dev");

/** What has been started, and how to end each; the last one started ends first. @type {(() => Promise<unknown>)[]} */
const undo = [];
let stopping = false;

/**
 * Ends everything, within 25 seconds.
 * @param {number} code
 */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  const tooLong = sleep(24_000, "late", { ref: false });
  for (const child of children) child.kill();
  for (const end of undo.reverse()) {
    const ended = end().catch((/** @type {unknown} */ error) => console.error(error));
    if ((await Promise.race([ended, tooLong])) === "late") code = 1;
  }
  process.exit(code);
}

/** Ours alone: Vite would end the process before the database is closed. */
function listenForSignals() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (!stopping) console.log("\nClosing.");
      void stop(0);
    });
  }
}

/** @param {unknown} error */
function fail(error) {
  if (stopping) return; // what was cut short by stopping is no news
  const told = error instanceof Error && (error instanceof Trouble || error.name === "EnvFault");
  console.error(`\n${told ? error.message : `Khanegi has failed. ${error instanceof Error ? error.stack : error}`}\n`);
  void stop(1);
}

/**
 * Remembers how to end something before it has begun, for a signal may come in between.
 * @template Thing
 * @param {Promise<Thing>} beginning
 * @param {(thing: Thing) => Promise<unknown>} end
 */
function untilStopped(beginning, end) {
  undo.push(() => beginning.then(end, () => {}));
  return beginning;
}

/**
 * The server's code: the build, or the sources through Vite.
 * @returns {Promise<{ build: Parameters<Entry["boot"]>[0]["build"], entry: Entry, vite: import("vite").ViteDevServer | null }>}
 */
async function load() {
  if (!dev) {
    const server = await import(pathToFileURL(join(root, "build", "server", "index.js")).href);
    return { build: server, entry: server.entry.module, vite: null };
  }
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: "app/vite.config.ts",
    server: { middlewareMode: true },
    appType: "custom",
  });
  undo.push(() => vite.close());
  const fresh = async () => {
    const server = await vite.ssrLoadModule("virtual:remix/server-build");
    return /** @type {import("@remix-run/node").ServerBuild} */ (server);
  };
  const entry = /** @type {unknown} */ ((await fresh()).entry.module);
  return { build: fresh, entry: /** @type {Entry} */ (entry), vite };
}

/**
 * The stand-ins for Stripe and two redirect gateways, in a process of their own.
 * @param {Env} env
 * @param {number} port the market's
 * @param {NodeJS.ProcessEnv} given the environment as it was: twins refuse production
 * @returns {Promise<{ stripe: string, gateway: string, gateway2: string }>}
 */
async function startTwins(env, port, given) {
  const secrets = demoSecrets(env.dataDir);
  // The same ports each time, so that a payment page outlives a restart.
  const near = async (/** @type {number} */ wanted) => ((await isFree(wanted)) ? wanted : freePort());
  const options = {
    data: join(env.dataDir, "twins"),
    "stripe-port": await near(port + 1),
    "gateway-port": await near(port + 2),
    "gateway-2-port": await near(port + 3),
    "webhook-url": `http://127.0.0.1:${port}/webhooks/stripe`,
    "webhook-secret": secrets.STRIPE_WEBHOOK_SECRET,
    "secret-key": secrets.STRIPE_SECRET_KEY,
    "merchant-id": secrets.ZARINPAL_MERCHANT_ID,
    "merchant-id-2": secrets.ZARINPAL_MERCHANT_ID_2,
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, ["--import", "tsx", "app/twins/main.ts", ...args, "--with-parent"], {
    cwd: root,
    env: given,
    stdio: ["pipe", "pipe", "inherit"],
    detached: true, // Ctrl-C goes to the whole terminal; the market has to finish with them first
  });
  const ended = new Promise((done) => child.once("exit", done));
  undo.push(async () => {
    child.kill();
    if ((await Promise.race([ended, sleep(3000, "late", { ref: false })])) === "late") child.kill("SIGKILL");
  });
  const first = new Promise((done) => createInterface(child.stdout).once("line", done));
  const line = await Promise.race([first, ended.then(() => null), sleep(20_000, null, { ref: false })]);
  if (typeof line !== "string") {
    const remedy = "Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET to do without.";
    throw new Trouble("The payment twins did not start.", "What they said stands above.", remedy);
  }
  void ended.then(() => {
    if (!stopping) console.error("The payment twins have ended: payments fail until Khanegi is started again.");
  });
  // For a command beside the market that has to ask them, such as the one that judges the invariants.
  writeFileSync(join(env.dataDir, "twins", "addresses.json"), line);
  return JSON.parse(line);
}

async function start() {
  checkNode();
  console.log("Khanegi");
  await install(step);
  if (!dev) await build(step);
  if (existsSync(".env")) process.loadEnvFile(".env");
  const given = { ...process.env };
  process.env.NODE_ENV ||= dev ? "development" : "production"; // what the libraries see; the mode is in `given`
  const code = await load();
  listenForSignals();
  let env = code.entry.readEnv(given);
  const port = env.port || (await freePort());
  if (!(await isFree(port, env.host))) {
    throw new Trouble(
      "The market cannot open.",
      `Another program listens on port ${port} of ${env.host}.`,
      `Stop it, or choose a port: PORT=${port + 10} npm start`,
    );
  }
  const url = env.databaseUrl;
  if (url) {
    const { checkDatabase } = await import("../db/check.mjs");
    await step("Looking at the database", () => checkDatabase(url));
  }
  const starting = () => untilStopped(openDatabase(env), (running) => running.stop());
  const database = url ? await starting() : await step("Starting PostgreSQL", starting);
  const twins =
    env.stripe?.twin || env.zarinpal?.twin || env.zarinpal2?.twin
      ? await step("Starting the payment twins", () => startTwins(env, port, given))
      : null;
  env = code.entry.readEnv({
    ...given,
    PORT: String(port),
    DATABASE_URL: database.url,
    ...(env.stripe?.twin && { STRIPE_API_BASE: twins?.stripe }),
    ...(env.zarinpal?.twin && { ZARINPAL_API_BASE: twins?.gateway }),
    ...(env.zarinpal2?.twin && { ZARINPAL_API_BASE_2: twins?.gateway2 }),
  });
  const opening = code.entry.boot({
    env,
    build: code.build,
    twins,
    devFiles: code.vite?.middlewares ?? null,
    progress: (/** @type {string} */ text) => console.log(`  ${text}`),
  });
  const market = await untilStopped(opening, (running) => running.close());
  if (stopping) return;
  console.log(`\nKhanegi is open at ${market.address}\n`);
  for (const line of market.lines) console.log(`  ${line}`);
  console.log("\n  Stop with Ctrl-C.\n");
}

listenForSignals();
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
process.chdir(root);
start().catch(fail);
