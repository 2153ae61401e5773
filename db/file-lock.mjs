/** A lock between processes, kept in a file, which outlives no holder: a dead process loses it. */
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

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
 * Runs the work while no other process holds the lock of that path.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {number} [patience] milliseconds to wait for the others
 * @returns {Promise<T>}
 */
export async function withLock(path, work, patience = 120_000) {
  const until = Date.now() + patience;
  while (!take(path)) {
    removeIfDead(path);
    if (Date.now() > until) throw new Error(`${path} has been held by another process for too long.`);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
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
  // An empty file is being written this very moment, unless it has been empty for long.
  if (dead === "" ? !olderThan(path, 5000) : dead === String(process.pid) || alive(Number(dead))) return;
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
