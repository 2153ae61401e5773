import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** What of this machine a measurement uses: its two cores, and the processes it has started. */

const children = new Set<ChildProcess>();

/** Whether servers have a core of their own: two cores and `taskset` to hand them out. */
export const pinned = hasTaskset() && availableParallelism() >= 2;

function hasTaskset(): boolean {
  try {
    execFileSync("taskset", ["-cp", String(process.pid)], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** This process, and so the database and the generator it starts, leave the first core to the servers. */
export function stepAside(): void {
  if (pinned) execFileSync("taskset", ["-acp", "1", String(process.pid)], { stdio: "ignore" });
}

/** Where a process runs: servers on the first core, the rest where this process is, or anywhere. */
export type Core = "server" | "other" | "any";

/** Starts Node with these arguments. */
export function startNode(args: readonly string[], core: Core, options: SpawnOptions = {}): ChildProcess {
  const cores = core === "server" ? "0" : `0-${availableParallelism() - 1}`;
  const command = pinned && core !== "other" ? ["taskset", "-c", cores, process.execPath] : [process.execPath];
  // A group of its own: Ctrl-C reaches the bench alone, which then ends everything in the right order.
  const child = spawn(command[0]!, [...command.slice(1), ...args], { detached: true, ...options });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** Ends a process in good order, or after ten seconds without. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}

export const endChildren = () => Promise.all([...children].map(endChild));

/** Resident memory of a process, in bytes. */
export function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kilobytes) * 1024;
}
