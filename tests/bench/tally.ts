import { performance } from "node:perf_hooks";

/**
 * What came of a load. Times in milliseconds, of good answers only. `failed`: other answers, connections that broke, and
 * what was never answered. `counts`: how many of each status; 0 is a connection that broke or a request never sent.
 */
export type Load = {
  seconds: number;
  perSecond: number;
  good: number;
  failed: number;
  p50: number;
  p95: number;
  counts: Readonly<Record<number, number>>;
  /** What was not good, in words. */
  statuses: string;
};

/** Counts answers from now on. */
export function startTally() {
  const began = performance.now();
  const times: number[] = [];
  const counts = new Map<number, number>();
  const bad = new Map<number, number>();
  const add = (to: Map<number, number>, status: number, more: number) => to.set(status, (to.get(status) ?? 0) + more);
  return {
    began,
    good(status: number, ms: number): void {
      times.push(ms);
      add(counts, status, 1);
    },
    bad(status: number, many = 1): void {
      if (many === 0) return;
      add(counts, status, many);
      add(bad, status, many);
    },
    end(): Load {
      const seconds = (performance.now() - began) / 1000;
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
      return {
        seconds,
        perSecond: times.length / seconds,
        good: times.length,
        failed: [...bad.values()].reduce((sum, many) => sum + many, 0),
        p50: at(0.5),
        p95: at(0.95),
        counts: Object.fromEntries(counts),
        statuses: [...bad].map(([status, many]) => `${status || "broken"} × ${many}`).join(", "),
      };
    },
  };
}
