/** A lock between processes, kept in a file, which outlives no holder: a dead process loses it. */
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** @type {Set<string>} locks this process holds: a file with our number that is not among them was left by a dead one */
const held = new Set();

/**
 * @param {number} pid
 * @returns {boolean}
 */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Runs the work while nobody else holds the lock of that path. Work that takes over three minutes loses it.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {number} [patience] milliseconds to wait for the others
 * @returns {Promise<T>}
 */
export async function withLock(path, work, patience = 200_000) {
  const until = Date.now() + patience;
  while (!take(path)) {
    removeIfDead(path);
    if (Date.now() > until) throw new Error(`${path} has been held by another process for too long.`);
    await sleep(50);
  }
  held.add(path);
  try {
    return await work();
  } finally {
    held.delete(path);
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} path */
function holder(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/**
 * Only one process at a time may remove a dead one's lock: a second would remove the first one's new lock.
 * @param {string} path
 */
function removeIfDead(path) {
  const dead = holder(path);
  if (!olderThan(path, 180_000)) {
    if (dead === "") return; // being written this very moment
    if (dead === String(process.pid) ? held.has(path) : alive(Number(dead))) return;
  }
  const breaking = `${path}.breaking`;
  try {
    mkdirSync(breaking);
  } catch {
    if (olderThan(breaking, 5000)) rmSync(breaking, { recursive: true, force: true });
    return;
  }
  if (holder(path) === dead) rmSync(path, { force: true });
  rmdirSync(breaking);
}

/**
 * @param {string} path
 * @param {number} milliseconds
 */
function olderThan(path, milliseconds) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > milliseconds;
}
