import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from "node:child_process";
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

/** Node with these arguments: a server on the first core, anything else where this process is. */
export function startNode(args: readonly string[], core: "server" | "other", options: SpawnOptions = {}): ChildProcess {
  const command = pinned && core === "server" ? ["taskset", "-c", "0", process.execPath] : [process.execPath];
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

/** Resident memory of a process and all it has started, in bytes; null where the machine does not tell. */
export function memoryOf(pid: number): number | null {
  try {
    const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
    const all = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
    const family = new Set([pid]);
    for (let grown = true; grown; ) {
      grown = false;
      for (const [one, parent] of all)
        if (family.has(parent) && !family.has(one)) {
          family.add(one);
          grown = true;
        }
    }
    return all.filter(([one]) => family.has(one)).reduce((sum, [, , kilobytes]) => sum + kilobytes * 1024, 0);
  } catch {
    return null;
  }
}
