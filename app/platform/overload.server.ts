/** What goes first when not everything can: money that has moved, then buying, then choosing, then looking (F19). */
export type Rank = "machine" | "pay" | "cart" | "browse";

/**
 * When one more request of this rank is turned away, counting those in work of every rank together: always from
 * `most`, and from `calm` while there is a standing queue, that is, while even the luckiest requests take longer than
 * `waitMs`, or the event loop is later than `lagMs`. A crowd that comes at once and is worked off is no overload: two
 * hundred buyers of one carpet, or five hundred first readers of one page, must all be answered.
 */
export type Bounds = { calm: number; most: number; waitMs: number; lagMs: number };
const table: Record<Rank, Bounds> = {
  machine: { calm: 800, most: 1024, waitMs: 6000, lagMs: 3000 },
  pay: { calm: 500, most: 896, waitMs: 4000, lagMs: 1500 },
  cart: { calm: 400, most: 768, waitMs: 2000, lagMs: 500 },
  browse: { calm: 256, most: 640, waitMs: 1000, lagMs: 150 },
};

const sampleMs = 20;
/** The least of two windows is looked at, so a queue must have stood between 200 and 400 ms to count. */
const windowMs = 200;

export function rankOf(path: string): Rank {
  if (path.startsWith("/webhooks/")) return "machine";
  const section = /^\/(?:fa|en)\/([^/]+)/.exec(path)?.[1];
  if (section === "checkout" || section === "orders" || section === "payments") return "pay";
  return section === "cart" || section === "account" ? "cart" : "browse";
}

/** Turns requests away cheaply, so that those taken in are answered in time and none is worked on in vain. */
export function createAdmission(bounds: Partial<Record<Rank, Bounds>> = {}) {
  const rules = { ...table, ...bounds };
  let inFlight = 0;
  let begun = performance.now();
  let now = { lag: Infinity, wait: Infinity };
  let before = { lag: 0, wait: 0 };
  let due = begun + sampleMs;
  const timer = setInterval(() => {
    const at = performance.now();
    now.lag = Math.min(now.lag, Math.max(0, at - due));
    due = at + sampleMs;
    if (at - begun < windowMs) return;
    // Nothing answered in a whole window is no news while something is in work, and calm if nothing is.
    if (now.wait === Infinity) now.wait = inFlight > 0 ? before.wait : 0;
    before = now;
    now = { lag: Infinity, wait: Infinity };
    begun = at;
  }, sampleMs);
  timer.unref();
  const standing = () => ({ lag: Math.min(now.lag, before.lag), wait: Math.min(now.wait, before.wait) });

  return {
    /** A release to be called once at the end, or null: turn it away. */
    admit(rank: Rank): (() => void) | null {
      const rule = rules[rank];
      if (inFlight >= rule.most) return null;
      if (inFlight >= rule.calm) {
        const { lag, wait } = standing();
        if (lag > rule.lagMs || wait > rule.waitMs) return null;
      }
      inFlight++;
      const since = performance.now();
      let open = true;
      return () => {
        if (!open) return;
        open = false;
        inFlight--;
        now.wait = Math.min(now.wait, performance.now() - since);
      };
    },
    inFlight: () => inFlight,
    standing,
    stop: () => clearInterval(timer),
  };
}
