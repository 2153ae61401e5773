/** From a bare checkout to something that runs: packages, build. Node's built-ins only, for nothing else is there yet. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Trouble } from "../db/embedded-tools.mjs";
import { withLock } from "../db/file-lock.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "build", "sources.sha1");

/** What is running for us at this moment, to be ended when we are. @type {Set<import("node:child_process").ChildProcess>} */
export const children = new Set();

/** @typedef {<Result>(title: string, work: () => Promise<Result>) => Promise<Result>} Step tells of a piece of work */

/**
 * Says what is being done, a dot every two seconds, and how long it took.
 * @type {Step}
 */
export async function step(title, work) {
  const began = performance.now();
  process.stdout.write(`  ${title} `);
  const dots = setInterval(() => process.stdout.write("."), 2000);
  try {
    const result = await work();
    process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(" failed\n");
    throw error;
  } finally {
    clearInterval(dots);
  }
}

/**
 * Runs a program of Node's to its end and keeps what it says.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function node(args, env = process.env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    children.add(child);
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", fail);
    child.on("close", (code) => {
      children.delete(child);
      done({ code, output: output.trim() });
    });
  });
}

/** @throws {Trouble} on a Node that is too old */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  const why = `This is Node ${process.versions.node}, and it needs 20.19 or newer.`;
  throw new Trouble("Khanegi cannot run.", why, "Install Node 24 from nodejs.org and try again.");
}

/**
 * Whether node_modules is what the lock file says. npm writes its own list there last, so half an installation has none.
 * @param {{ dev: boolean }} options whether the packages of development are needed too
 */
export function installed({ dev }) {
  const list = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  /** @typedef {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>} Packages */
  /** @type {Packages} */
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  /** @type {Packages} */
  const present = JSON.parse(readFileSync(list, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || present[path]?.version === entry.version) return true;
    if (present[path]) return false;
    return entry.optional || entry.devOptional || (entry.dev && !dev);
  });
}

/**
 * `npm ci`, if needed.
 * @param {Step} tell
 */
export async function install(tell) {
  const dev = !isBuilt(); // a server that brings its build does not need the tools that made it
  if (installed({ dev })) return;
  await tell("Installing packages", async () => {
    const cli = process.env.npm_execpath ?? npmBesideNode();
    const { code, output } = await node([cli, "ci", "--include=dev", "--include=optional", "--no-fund", "--no-audit"]);
    if (code === 0) return;
    const why = output
      .split("\n")
      .filter((line) => /^npm (error|ERR!)/.test(line) && !/log of this run|debug-0/.test(line));
    throw new Trouble(
      "The packages could not be installed.",
      `npm ci said: ${why.slice(0, 6).join(" ") || output.slice(-600)}`,
      "Look at the network and the room on the disk, then start again; npm ci shows all of it.",
    );
  });
}

function npmBesideNode() {
  for (const place of [
    "../lib/node_modules/npm/bin/npm-cli.js",
    "node_modules/npm/bin/npm-cli.js",
    "../share/nodejs/npm/bin/npm-cli.js",
  ]) {
    const path = join(process.execPath, "..", place);
    if (existsSync(path)) return path;
  }
  throw new Trouble(
    "The packages could not be installed.",
    "npm was not found beside Node.",
    "Run npm ci, then start again.",
  );
}

/** A number for all that the build is made from. */
function sources() {
  const hash = createHash("sha1");
  const add = (/** @type {string} */ path) => {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(root, path)));
  };
  const walk = (/** @type {string} */ folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) add(path);
    }
  };
  for (const folder of ["app", "db", "public"]) if (existsSync(join(root, folder))) walk(folder);
  for (const file of ["package-lock.json", "remix.config.js", "tsconfig.json"]) add(file);
  return hash.digest("hex");
}

/** Whether the build was made from the sources as they are. */
function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sources();
}

/** Lays a compressed twin beside every style and script, which the server hands out to whoever takes it. @param {string} folder */
function pack(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:css|js)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const plain = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(plain));
  }
}

/**
 * Builds pages and server, if the sources are not those of the last build.
 * @param {Step} tell
 */
export async function build(tell) {
  if (isBuilt()) return;
  await tell("Building", () =>
    withLock(join(root, "node_modules", ".khanegi-build.lock"), async () => {
      const now = sources();
      if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return; // another process was quicker
      rmSync(stamp, { force: true }); // so that half a build is never taken for one
      const remix = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
      const env = { ...process.env, NODE_ENV: /** @type {const} */ ("production"), NO_COLOR: "1" };
      const { code, output } = await node([remix, "vite:build", "--config", "app/vite.config.ts"], env);
      if (code !== 0) {
        const [why = ""] = output.split(/\n {4}at /); // what follows is the bundler's own business
        const lines = why.split("\n").filter((line) => line.trim() && !line.startsWith("Generated an empty chunk"));
        throw new Trouble(
          "The build failed.",
          lines.slice(0, 15).join("\n"),
          "\nMend the sources; npm run types says more.",
        );
      }
      pack(join(root, "build", "client"));
      writeFileSync(stamp, now);
    }),
  );
}
