/** What goes first when not everything can: money that has moved, then buying, then choosing, then looking (F19). */
export type Rank = "machine" | "pay" | "cart" | "browse";

/**
 * `inFlight`: how many requests of every rank together may be in work before one of this rank is turned away.
 * `lagMs`: how long the event loop may have been late, all the time, before one of this rank is turned away.
 * Two hundred buyers of one carpet must all be answered, so the bounds are far above that.
 */
const table: Record<Rank, { inFlight: number; lagMs: number }> = {
  machine: { inFlight: 1024, lagMs: 3000 },
  pay: { inFlight: 896, lagMs: 1500 },
  cart: { inFlight: 768, lagMs: 500 },
  browse: { inFlight: 640, lagMs: 150 },
};

/** How long lateness must last to count: a burst that is worked off sooner is no overload. */
const standingMs = 400;
const sampleMs = 20;

export function rankOf(path: string): Rank {
  if (path.startsWith("/webhooks/")) return "machine";
  const section = /^\/(?:fa|en)\/([^/]+)/.exec(path)?.[1];
  if (section === "checkout" || section === "orders" || section === "payments") return "pay";
  return section === "cart" || section === "account" ? "cart" : "browse";
}

/**
 * Turns requests away cheaply while the rest are served in time. The lateness used is the smallest seen within
 * `standingMs`: a queue that never empties is overload, a queue that comes and goes is a busy market.
 */
export function createAdmission(bounds: Partial<Record<Rank, { inFlight: number; lagMs: number }>> = {}) {
  const rules = { ...table, ...bounds };
  const samples: number[] = [];
  let inFlight = 0;
  let lag = 0;
  let expected = performance.now() + sampleMs;
  const timer = setInterval(() => {
    const now = performance.now();
    samples.push(Math.max(0, now - expected));
    // Late samples are also rare ones, so the window is kept by their own time and not by their number.
    while (samples.length > 2 && samples.slice(1).reduce((sum, late) => sum + late + sampleMs, 0) >= standingMs)
      samples.shift();
    lag = samples.reduce((sum, late) => sum + late + sampleMs, 0) >= standingMs ? Math.min(...samples) : 0;
    expected = now + sampleMs;
  }, sampleMs);
  timer.unref();

  return {
    /** A release to be called once at the end, or null: turn it away. */
    admit(rank: Rank): (() => void) | null {
      const rule = rules[rank];
      if (inFlight >= rule.inFlight || lag > rule.lagMs) return null;
      inFlight++;
      let open = true;
      return () => {
        if (open) inFlight--;
        open = false;
      };
    },
    inFlight: () => inFlight,
    lagMs: () => lag,
    stop: () => clearInterval(timer),
  };
}
