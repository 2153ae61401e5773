import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { dice } from "#app/twins/faults.ts";

/** What a line suffers from: slowness with jitter, silence, a reset. The same seed gives the same jitter. */
export class Weather {
  private slow = { ms: 0, jitter: 0 };
  private silence: { over: Promise<void>; end: () => void } | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly roll: () => number;

  constructor(seed: number) {
    this.roll = dice(seed);
  }

  /** Every piece of data is this much late, each way, and up to `jitter` milliseconds more. */
  latency(ms: number, jitter = 0): void {
    this.slow = { ms, jitter };
  }

  /** Nothing passes any more, and nobody is told: connections stay open. What was sent waits. */
  blackhole(): void {
    if (this.silence) return;
    let end = () => {};
    const over = new Promise<void>((done) => {
      end = done;
    });
    this.silence = { over, end };
  }

  /** Every open connection ends at once, as when a cable is pulled out of a router that notices. */
  reset(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Fair again: what waited goes on. */
  heal(): void {
    this.slow = { ms: 0, jitter: 0 };
    this.silence?.end();
    this.silence = null;
  }

  /** For a line: waits as long as the weather wants. */
  async wait(): Promise<void> {
    const { ms, jitter } = this.slow;
    if (ms > 0 || jitter > 0) await sleep(ms + this.roll() * jitter);
    while (this.silence) await this.silence.over;
  }

  /** For a line: this connection is under the weather until it ends. */
  expose(socket: Socket): void {
    this.sockets.add(socket);
    socket.once("close", () => this.sockets.delete(socket));
  }

  /** Ends every connection, politely. */
  close(): void {
    this.heal();
    for (const socket of this.sockets) socket.destroy();
  }
}
