import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "vite";
import type { Acts, Order, Said } from "./runner.ts";

/** The process died before it answered: whether what it was asked for was done is not known. */
export class Died extends Error {
  override readonly name = "Died";
}

/** A healthy process answers within milliseconds; this long only on a machine with far too much to do. */
const patience = 40_000;

type Member = { child: ChildProcess; up: Promise<unknown>; dead: Promise<unknown>; output: () => string };

/** The runner as one file of plain script: read in a third of the time that its sources take. */
async function built(): Promise<{ file: string; drop(): Promise<void> }> {
  // Beside the packages it imports.
  const folder = await mkdtemp(resolve("node_modules", ".khanegi-runner-"));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: "tests/support/chaos/runner.ts",
      outDir: folder,
      target: "node20",
      rollupOptions: { output: { inlineDynamicImports: true, entryFileNames: "runner.mjs" } },
    },
  });
  return { file: join(folder, "runner.mjs"), drop: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * The process that is killed and its relief: another stands by with its code read and nothing opened, so that being up
 * again takes milliseconds. The caller ends it.
 * @param env the whole environment of the processes
 * @param how `--split` plants a fault
 */
export async function openCrew(env: NodeJS.ProcessEnv, how: readonly string[] = []) {
  const { file, drop } = await built();
  let asked = 0;

  function hire(): Member {
    const child = spawn(process.execPath, [file, ...how], {
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    child.on("error", () => {});
    return {
      child,
      up: new Promise((done) => child.once("message", done)),
      dead: new Promise((done) => child.once("exit", done)),
      output: () => output,
    };
  }

  let now = hire();
  let relief = hire();

  return {
    /** The process that works. */
    get pid() {
      return now.child.pid ?? 0;
    },

    /** Has one thing done. @throws Died, or what went wrong there */
    async ask<Act extends keyof Acts>(act: Act, given: Acts[Act]["given"]): Promise<Acts[Act]["answer"]> {
      const { child, up, dead, output } = now;
      await Promise.race([up, dead]);
      const id = ++asked;
      const answer = new Promise<Said>((done) => {
        const listen = (said: Said) => {
          if (said.id !== id) return;
          child.off("message", listen);
          done(said);
        };
        child.on("message", listen);
      });
      if (child.connected) child.send({ id, act, given } satisfies Order, () => {});
      const late = sleep<Said>(patience, { id, error: "no answer" }, { ref: false });
      const said = await Promise.race([answer, dead.then(() => null), late]);
      if (!said) throw new Died(`${act}: the process is gone. ${output().slice(-2000)}`);
      if (said.error !== undefined) throw new Error(`${act}: ${said.error}`);
      return said.answer as Acts[Act]["answer"];
    },

    /** Ends it as a power cut would. */
    async kill(): Promise<void> {
      now.child.kill("SIGKILL");
      await now.dead;
    },

    /** The relief takes over, and the next one gets ready. Answers how long nobody was there, in milliseconds. */
    async relieve(): Promise<number> {
      const began = performance.now();
      now = relief;
      await Promise.race([now.up, now.dead]);
      relief = hire();
      return performance.now() - began;
    },

    async close(): Promise<void> {
      for (const { child, dead } of [now, relief]) {
        child.kill("SIGKILL");
        await dead;
      }
      await drop();
    },
  };
}
