/** A PostgreSQL server as a process of this machine: is it there, does it answer, make it go. */

import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Trouble } from "./embedded-tools.mjs";
import { alive } from "./file-lock.mjs";

/**
 * The running server of a cluster, once it answers. A postmaster.pid that was left by a killed server, and whose
 * number now belongs to some other process, is removed: PostgreSQL itself would refuse to start.
 * @param {string} cluster
 * @returns {Promise<{ pid: number, port: number } | null>}
 */
export async function findServer(cluster) {
  const file = join(cluster, "postmaster.pid");
  for (let waited = 0; waited < 300; waited++) {
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    if (!pid || !alive(pid)) return null;
    const command = commandOf(pid);
    if (command !== null && !command.includes(cluster)) {
      rmSync(file, { force: true });
      return null;
    }
    if (port && (await answers(port))) return { pid, port };
    await sleep(100);
  }
  const why = `A server for ${cluster} is running, but has not answered for 30 seconds.`;
  throw new Trouble(
    "PostgreSQL cannot be reached.",
    why,
    `See its log there (server.log), stop that server and start again.`,
  );
}

/**
 * The command line of a process; null where the machine does not tell.
 * @param {number} pid
 * @returns {string | null}
 */
function commandOf(pid) {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return null;
  }
}

/**
 * Whether a PostgreSQL listens on that port: every one answers a request for encryption with S or N.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((done) => {
    const socket = createConnection({ host: "127.0.0.1", port, timeout: 2000 });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      done(answer);
    };
    socket.on("connect", () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    socket.on("data", (data) => end(data[0] === 0x53 || data[0] === 0x4e));
    socket.on("error", () => end(false));
    socket.on("close", () => done(false));
    socket.on("timeout", () => end(false));
  });
}

/**
 * Stops a server: at once but in good order, and after 20 seconds without waiting for anybody.
 * @param {number} pid
 * @param {string} cluster
 */
export async function signalServer(pid, cluster) {
  const gone = () => !alive(pid) || !existsSync(join(cluster, "postmaster.pid"));
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 1000 && !gone(); waited++) await sleep(20);
  if (gone()) return;
  process.kill(pid, "SIGQUIT");
  for (let waited = 0; waited < 100 && !gone(); waited++) await sleep(20);
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = "127.0.0.1") {
  return new Promise((done) => {
    const server = createServer();
    server.on("error", () => done(false));
    server.listen(port, host, () => server.close(() => done(true)));
  });
}

/**
 * A port of this machine that nothing listens on, from below those that systems give away by themselves: one of theirs may
 * be somebody's outgoing connection a moment later.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (let tries = 0; tries < 200; tries++) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error("no port is free");
}
