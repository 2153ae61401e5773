import { performance } from "node:perf_hooks";
import type { Rank } from "./overload.server.ts";

export type Lanes = ReturnType<typeof createLanes>;
type Waiting = { start: () => void; isGone: () => boolean };

const order: readonly Rank[] = ["machine", "pay", "cart", "browse"];
/** Up to this many are worked on at once whatever the processor does. */
const few = 2;
/** Beyond that, more are begun as long as the event loop has time to idle: they wait for the database, or for others. */
const busyFrom = 0.95;
const measureMs = 5;
/** How many are begun beyond the few before the event loop is looked at again: how busy they make it is not known yet. */
const step = 8;
/** How many turns of the event loop are given to a crowd at the door before the next piece of work. */
const turnsForNew = 16;

/**
 * A line in front of Remix, by rank. With the processor full, what is begun beyond that only makes every turn of the
 * event loop longer, and a turn lets in one new connection (libuv): refusals and probes would wait for seconds. So no
 * more is begun than keeps the processor busy, and between two pieces of work those at the door are let in. There is
 * no fixed number of lanes: requests that hang on a slow provider or a locked row must not keep others from theirs.
 * `connections` counts all connections ever taken.
 */
export function createLanes(connections: () => number) {
  const lines: Record<Rank, Waiting[]> = { machine: [], pay: [], cart: [], browse: [] };
  let waiting = 0;
  let working = 0;
  let mark = performance.eventLoopUtilization();
  let markedAt = performance.now();
  let busy = 0;
  let begun = 0;
  let seen = 0;
  let turns = 0;
  let planned = false;
  let later: NodeJS.Timeout | undefined;

  function mayBegin(): boolean {
    if (working < few) return true;
    if (performance.now() - markedAt >= measureMs) {
      busy = performance.eventLoopUtilization(mark).utilization;
      mark = performance.eventLoopUtilization();
      markedAt = performance.now();
      begun = 0;
    }
    return busy < busyFrom && begun < step;
  }

  function next(): Waiting | null {
    for (const rank of order)
      for (let first = lines[rank].shift(); first; first = lines[rank].shift()) {
        waiting--;
        if (!first.isGone()) return first; // nobody is worked for in vain
      }
    return null;
  }

  function plan(): void {
    if (planned || waiting === 0) return;
    planned = true;
    clearTimeout(later);
    setImmediate(turn);
  }

  function turn(): void {
    planned = false;
    const taken = connections();
    if (taken !== seen && turns < turnsForNew) {
      seen = taken;
      turns++;
      plan();
      return;
    }
    turns = 0;
    if (mayBegin()) {
      next()?.start();
      plan();
    } else {
      // Whatever ends plans the next turn; should nothing end, the processor may be idle by then.
      later = setTimeout(plan, 5);
    }
  }

  return {
    /** Does the work when its turn comes. `isGone`: nobody waits for the answer any more, so it need not be begun. */
    async run<T>(rank: Rank, isGone: () => boolean, work: () => Promise<T>): Promise<T> {
      if (waiting > 0 || !mayBegin())
        await new Promise<void>((start) => {
          lines[rank].push({ start, isGone });
          waiting++;
          plan();
        });
      working++;
      begun++;
      try {
        return await work();
      } finally {
        working--;
        plan();
      }
    },
    waiting: () => waiting,
  };
}
