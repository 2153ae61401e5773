import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "#app/platform/context.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import type { JobData } from "#app/platform/jobs.server.ts";
import { type JobName, jobNames } from "#db/vocabulary.ts";
import { handlers } from "./index.server.ts";
import { runSchedule, schedule } from "./schedule.server.ts";

async function runJob<Name extends JobName>(
  house: House,
  name: Name,
  job: { id: string; data: unknown },
): Promise<void> {
  const ctx = await systemContext(house, name, `job-${job.id}`);
  await handlers[name](ctx, job.data as JobData[Name]);
}

/**
 * Takes a handful of jobs of one kind and runs them; each succeeds or fails by itself. Those that succeeded are crossed out
 * together: a worker killed before that leaves them to be run again, as every job may be. Answers how many it took.
 */
async function takeSome(house: House, name: JobName, batchSize: number): Promise<{ done: number; failed: number }> {
  const jobs = (await house.boss.fetch(name, { batchSize })) ?? [];
  const done: string[] = [];
  for (const job of jobs) {
    try {
      await runJob(house, name, job);
      done.push(job.id);
    } catch (error) {
      house.log.warn({ err: error, job: name, jobId: job.id }, "a job failed and will be tried again");
      await house.boss.fail(name, job.id, { message: error instanceof Error ? error.name : "unknown" });
    }
  }
  if (done.length > 0) await house.boss.complete(name, done);
  return { done: done.length, failed: jobs.length - done.length };
}

/** So long a batch of jobs steps aside for people who wait for their answers; then it is its turn, however many there are. */
const asideMs = 2000;

/**
 * Works on the queue and the clock until stopped: the second process, or a part of the one. A job in hand is finished
 * before `stop` answers; one whose worker was killed is taken by another when its lease ends. `busy` says whether the
 * process it is a part of has people waiting.
 */
export function startWorker(house: House, busy: () => boolean = () => false): { stop(): Promise<void> } {
  let running = true;
  const loops = jobNames.map(async (name) => {
    while (running) {
      for (let waited = 0; running && busy() && waited < asideMs; waited += 50) await sleep(50);
      // Pictures are slow: a small batch, so that a stop is not kept waiting.
      const { done } = await takeSome(house, name, name === "make-renditions" || name === "make-avif" ? 1 : 20).catch(
        (error: unknown) => {
          house.log.error({ err: error, job: name }, "the queue did not answer");
          return { done: 0 };
        },
      );
      if (done === 0) await sleep(400);
    }
  });
  const clocks = schedule.map(async (task) => {
    while (running) {
      for (let waited = 0; running && waited < task.everySeconds * 1000; waited += 250) await sleep(250);
      if (!running) break;
      await systemContext(house, task.name, `clock-${randomUUID()}`)
        .then((ctx) => task.run(ctx))
        .catch((error: unknown) => house.log.error({ err: error, job: task.name }, "a scheduled task failed"));
    }
  });
  return {
    async stop() {
      running = false;
      await Promise.all([...loops, ...clocks]);
    },
  };
}

/** Runs everything that is due until nothing is left: for tests and the demo's `POST /dev/settle`. */
export async function settleAll(house: House, rounds = 50): Promise<{ done: number; failed: number }> {
  const total = { done: 0, failed: 0 };
  for (let round = 0; round < rounds; round++) {
    const ctx = await systemContext(house, "settle-all", `settle-${randomUUID()}`);
    // Files go by the real clock, which no demo moves: there is nothing to settle in them.
    await runSchedule(ctx);
    let taken = 0;
    for (const name of jobNames) {
      // Nobody waits for it, and the village alone has five minutes' worth.
      if (name === "make-avif") continue;
      const { done, failed } = await takeSome(house, name, 50);
      taken += done;
      total.done += done;
      total.failed += failed;
    }
    if (taken === 0) break;
  }
  return total;
}
