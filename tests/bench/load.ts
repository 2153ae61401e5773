import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";

/**
 * The load generator's process: keep-alive connections over bare sockets, each sending its next request as soon as the
 * last is answered (a closed loop). Told what to do and asked for the outcome by messages.
 */

export type LoadOrder = { url: string; paths: readonly string[]; connections: number; seconds: number };
/** Times in milliseconds, of good answers only. `failed`: anything but a 2xx, and connections that broke. */
export type Load = { perSecond: number; good: number; failed: number; p50: number; p95: number; statuses: string };

const lengthPattern = /\r\ncontent-length: *(\d+)/i;
const lastChunk = Buffer.from("0\r\n\r\n");

/** One connection, again and again until the time is over. */
function visitor(order: LoadOrder, until: number, next: () => string, told: (status: number, ms: number) => void) {
  const { hostname, port } = new URL(order.url);
  return new Promise<void>((done) => {
    let socket: Socket;
    let sentAt = 0;
    let head: Buffer | null = null;
    /** Bytes of the body still to come; -1: in chunks. */
    let left = 0;
    let tail = Buffer.alloc(0);
    let status = 0;

    const send = () => {
      if (performance.now() >= until) {
        socket.destroy();
        return done();
      }
      head = Buffer.alloc(0);
      sentAt = performance.now();
      socket.write(`GET ${next()} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/html\r\n\r\n`);
    };
    const answered = () => {
      told(status, performance.now() - sentAt);
      send();
    };
    const body = (bytes: Buffer) => {
      if (left >= 0) {
        left -= bytes.length;
        if (left <= 0) answered();
        return;
      }
      tail = Buffer.concat([tail, bytes]).subarray(-5);
      if (tail.equals(lastChunk)) answered();
    };
    const open = () => {
      socket = connect(Number(port), hostname);
      socket.setNoDelay(true);
      socket.on("connect", send);
      socket.on("data", (bytes: Buffer) => {
        if (!head) return body(bytes);
        head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const text = head.toString("latin1", 0, end);
        const rest = head.subarray(end + 4);
        head = null;
        status = Number(text.slice(9, 12));
        const length = lengthPattern.exec(text)?.[1];
        left = length === undefined ? -1 : Number(length);
        tail = Buffer.alloc(0);
        body(rest);
      });
      // A server that hangs up is a failure, not an end.
      socket.on("error", () => {});
      socket.on("close", () => {
        if (performance.now() >= until) return done();
        told(0, 0);
        setTimeout(open, 50);
      });
    };
    open();
  });
}

/** Sends one order's load. */
export async function runLoad(order: LoadOrder): Promise<Load> {
  const times: number[] = [];
  const statuses = new Map<number, number>();
  let failed = 0;
  let place = 0;
  const next = () => order.paths[place++ % order.paths.length]!;
  const began = performance.now();
  const until = began + order.seconds * 1000;
  const told = (status: number, ms: number) => {
    if (status >= 200 && status < 300) times.push(ms);
    else {
      failed++;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: order.connections }, () => visitor(order, until, next, told)));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: times.length / seconds,
    good: times.length,
    failed,
    p50: at(0.5),
    p95: at(0.95),
    statuses: [...statuses].map(([status, count]) => `${status || "broken"} × ${count}`).join(", "),
  };
}

process.on("message", (order: LoadOrder) => void runLoad(order).then((load) => process.send?.(load)));
process.on("disconnect", () => process.exit(0));
