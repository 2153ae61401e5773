/** One minute of requests, for the table that invariant I16 is checked against. */
export type Minute = { minute: Date; requests: number; slowestMs: number; overDeadline: number; serverErrors: number };

/**
 * Counts answered requests and hands over each minute that had any when it ends, and the last one at `stop`. Uploads
 * count as requests but not against the deadline. Real time, not the market's: it measures machines. `onMinute` sees to its own errors.
 */
export function createMinutes(deadlineMs: number, onMinute: (minute: Minute) => void | Promise<void> = () => {}) {
  const startOf = (at: number) => Math.floor(at / 60_000) * 60_000;
  const empty = (): Minute => ({
    minute: new Date(startOf(Date.now())),
    requests: 0,
    slowestMs: 0,
    overDeadline: 0,
    serverErrors: 0,
  });
  let current = empty();

  async function turn(): Promise<void> {
    const over = current;
    current = empty();
    if (over.requests > 0) await onMinute(over);
  }
  const timer = setInterval(() => {
    if (startOf(Date.now()) !== current.minute.getTime()) void turn();
  }, 1000);
  timer.unref();

  return {
    count(ms: number, status: number, isUpload: boolean): void {
      current.requests++;
      if (status >= 500 && status !== 503) current.serverErrors++;
      if (isUpload) return;
      current.slowestMs = Math.max(current.slowestMs, ms);
      // A little grace: an answer made at the deadline still has to be written.
      if (ms > deadlineMs + 500) current.overDeadline++;
    },
    /** Hands over what was counted so far, before the minute is over. */
    flush: turn,
    stop(): Promise<void> {
      clearInterval(timer);
      return turn();
    },
  };
}
