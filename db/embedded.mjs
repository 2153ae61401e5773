/**
 * The PostgreSQL that starts itself when DATABASE_URL is unset: its cluster is DATA_DIR/postgres, its programs come
 * from npm. Node's built-ins only, for the start script needs it before anything else is sure to work.
 *
 * The server outlives a parent that is killed. Every process that uses it leaves a file in DATA_DIR/postgres-holders,
 * and the last one to leave stops it: a command beside a running market never takes its database away.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findServer, freePort, isFree, signalServer } from "./embedded-server.mjs";
import { findRunner, giveTo, makePrivate, postgresPrograms, run, Trouble } from "./embedded-tools.mjs";
import { alive, withLock } from "./file-lock.mjs";
import { keepSecret } from "./secrets.mjs";

/** @typedef {{ url: string, started: boolean, stop: () => Promise<void> }} Postgres */

const majorVersion = "18";
const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "", // a socket's path has a short limit, and the folder of another user is no place for it
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  log_statement: "none",
  log_min_error_statement: "panic", // a refused statement quotes what people wrote
  client_connection_check_interval: "10s",
};

/**
 * Starts the cluster of a data folder, making it first if there is none, or joins the one already running.
 * The address is that of its owner `khanegi` and database `khanegi`.
 * @param {{ dataDir: string, settings?: Record<string, string> }} options settings count only if it is started now
 * @returns {Promise<Postgres>}
 * @throws {Trouble}
 */
export async function startPostgres({ dataDir, settings = {} }) {
  mkdirSync(dataDir, { recursive: true });
  const home = realpathSync(dataDir);
  const cluster = join(home, "postgres");
  const lock = join(home, "postgres.lock");
  return withLock(lock, async () => {
    const known = existsSync(join(cluster, "PG_VERSION"));
    if (known && !existsSync(join(home, "secrets", "postgres-password"))) {
      const why = `${home} holds a database, but not the password to it (secrets/postgres-password).`;
      throw new Trouble(
        "PostgreSQL cannot be used.",
        why,
        "Put the file back, or move the folder postgres away to start anew.",
      );
    }
    const password = keepSecret(home, "postgres-password");
    const leave = join(home, "postgres-holders");
    const running = known ? await findServer(cluster) : null;
    const port = running?.port ?? (await launch(home, cluster, password, settings));
    const holder = addHolder(leave);
    let left = false;
    return {
      url: `postgres://khanegi:${password}@127.0.0.1:${port}/khanegi`,
      started: !running,
      stop: async () => {
        if (left) return;
        left = true;
        rmSync(holder, { force: true });
        await stopIfUnused(home);
      },
    };
  });
}

/**
 * Stops a data folder's server if no living process uses it: the last one to leave does, and who tidies up after
 * processes that were killed.
 * @param {string} dataDir
 * @returns {Promise<boolean>} whether nobody used it
 */
export function stopIfUnused(dataDir) {
  const home = realpathSync(dataDir);
  return withLock(join(home, "postgres.lock"), async () => {
    if (isHeld(join(home, "postgres-holders"))) return false;
    const cluster = join(home, "postgres");
    const server = await findServer(cluster);
    if (server) await signalServer(server.pid, cluster);
    return true;
  });
}

/**
 * The database to work on: the one named, or the data folder's own.
 * @param {{ databaseUrl?: string | null | undefined, dataDir: string }} options
 * @returns {Promise<Postgres>}
 */
export async function openDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) return { url: databaseUrl, started: false, stop: async () => {} };
  return startPostgres({ dataDir });
}

/**
 * @param {string} home
 * @param {string} cluster
 * @param {string} password
 * @param {Record<string, string>} settings
 * @returns {Promise<number>} its port
 */
async function launch(home, cluster, password, settings) {
  const bin = postgresPrograms();
  const runner = await findRunner(bin, home);
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) await create(home, cluster, bin, runner, password);
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== majorVersion) {
    const why = `${cluster} was made by version ${version}, and this is version ${majorVersion}.`;
    throw new Trouble(
      "PostgreSQL cannot read its data.",
      why,
      "Take a backup with the old release and restore it with this one.",
    );
  }
  giveTo(cluster, runner.owner);
  const log = join(cluster, "server.log");
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) rmSync(log);
  const conf = join(cluster, "khanegi.conf");
  let port = existsSync(conf) ? Number(/^port = '(\d+)'/m.exec(readFileSync(conf, "utf8"))?.[1] ?? 0) : 0;
  let why = "";
  for (let attempt = 0; attempt < 10; attempt++) {
    if (port === 0 || !(await isFree(port))) port = await freePort();
    const lines = Object.entries({ ...defaults, ...settings, port: String(port) });
    writeFileSync(conf, lines.map(([name, value]) => `${name} = '${value}'\n`).join(""));
    const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const tried = await run(runner, join(bin, "pg_ctl"), ["start", "-s", "-w", "-t", "60", "-D", cluster, "-l", log]);
    if (tried.code === 0) return port;
    why = existsSync(log) ? readFileSync(log).subarray(from).toString().trim() : "";
    why = why.split("\n").slice(-6).join(" ") || tried.output;
    if (/could not bind|could not create any TCP/.test(why))
      port = 0; // another process was quicker
    // The children of a server that was killed are still letting go of its memory.
    else if (/shared memory block/.test(why)) await sleep(1000);
    else break;
  }
  throw new Trouble("PostgreSQL did not start.", why, `Its log is ${log}.`);
}

/**
 * Makes a cluster beside its place and moves it there when it is whole: a start cut short leaves no half.
 * @param {string} home
 * @param {string} cluster
 * @param {string} bin
 * @param {import("./embedded-tools.mjs").Runner} runner
 * @param {string} password
 */
async function create(home, cluster, bin, runner, password) {
  const draft = join(home, "postgres.new");
  rmSync(draft, { recursive: true, force: true });
  makePrivate(draft, runner);
  const passwordFile = join(draft, "password");
  const data = join(draft, "data");
  const failed = (/** @type {string} */ why) => {
    rmSync(draft, { recursive: true, force: true });
    return new Trouble(
      "PostgreSQL could not make its data folder.",
      why,
      `Look at the room and the rights of ${home}.`,
    );
  };
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o644 }); // its folder is closed to others
  const made = await run(runner, join(bin, "initdb"), [
    `--pgdata=${data}`,
    "--username=khanegi",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-collate=C",
    "--lc-ctype=C.UTF-8", // with C, pg_trgm finds no trigrams in Persian, and says nothing
    "--no-instructions",
  ]);
  if (made.code !== 0) throw failed(made.output);
  appendFileSync(join(data, "postgresql.conf"), "\ninclude_if_exists = 'khanegi.conf'\n");
  const single = ["--single", "-D", data, "postgres"];
  const named = await run(runner, join(bin, "postgres"), single, "CREATE DATABASE khanegi;\n");
  if (named.code !== 0 || /ERROR|FATAL/.test(named.output)) throw failed(named.output);
  if (existsSync(cluster)) rmSync(cluster, { recursive: true }); // empty: the caller looked
  renameSync(data, cluster);
  rmSync(draft, { recursive: true });
}

/**
 * @param {string} folder
 * @returns {string} the file that says this process uses the server
 */
function addHolder(folder) {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; ; n++) {
    const path = join(folder, `${process.pid}-${n}`);
    if (existsSync(path) && held.has(path)) continue;
    held.add(path);
    writeFileSync(path, "");
    return path;
  }
}

/** @type {Set<string>} ours: a file of our number that is not here was left by a dead process of the same number */
const held = new Set();

/**
 * Whether a living process uses the server. Forgets the dead ones on the way.
 * @param {string} folder
 */
function isHeld(folder) {
  let living = false;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    const pid = Number.parseInt(name, 10);
    if (pid === process.pid ? held.has(path) && existsSync(path) : alive(pid)) living = true;
    else rmSync(path, { force: true });
  }
  return living;
}
