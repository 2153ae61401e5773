import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { type Load, startTally } from "./tally.ts";

/**
 * The load generator's process: keep-alive connections over bare sockets, each sending its next request as soon as the
 * last is answered (a closed loop). Told what to do and asked for the outcome by messages.
 */

/** One request. With `form` it is a form that is sent, as a browser on a page of the same market would. */
export type Asked = { path: string; cookie?: string; form?: string };

/**
 * Either `paths` again and again in turn until the time is over, or `once`: each of these requests a single time, within
 * that time. `good`: the statuses wanted; any 2xx if nothing is said.
 */
export type LoadOrder = {
  url: string;
  connections: number;
  seconds: number;
  paths?: readonly string[];
  /** Sent with each of the `paths`: whoever asks is signed in. */
  cookie?: string;
  once?: readonly Asked[];
  good?: readonly number[];
};

/** How long after the time is over an answer is still waited for. */
const patienceMs = 15_000;
const lengthPattern = /\r\ncontent-length: *(\d+)/i;
const lastChunk = Buffer.from("0\r\n\r\n");

/** A request as it goes over the wire. */
function written({ path, cookie, form }: Asked, host: string): string {
  const lines = [`${form === undefined ? "GET" : "POST"} ${path} HTTP/1.1`, `Host: ${host}`, "Accept: text/html"];
  if (cookie) lines.push(`Cookie: ${cookie}`);
  if (form !== undefined) {
    lines.push(`Origin: http://${host}`, "Content-Type: application/x-www-form-urlencoded");
    lines.push(`Content-Length: ${Buffer.byteLength(form)}`);
  }
  return `${lines.join("\r\n")}\r\n\r\n${form ?? ""}`;
}

/** One connection, again and again until the time is over or nothing is left to ask. */
function visitor(url: string, until: number, next: () => string | null, told: (status: number, ms: number) => void) {
  const { hostname, port } = new URL(url);
  return new Promise<void>((done) => {
    let socket: Socket;
    let sentAt = 0;
    let head: Buffer | null = null;
    /** Bytes of the body still to come; -1: in chunks. */
    let left = 0;
    let tail = Buffer.alloc(0);
    let status = 0;
    let over = false;

    const finish = () => {
      over = true;
      clearTimeout(late);
      socket.destroy();
      done();
    };
    const late = setTimeout(
      () => {
        told(0, 0);
        finish();
      },
      until - performance.now() + patienceMs,
    );
    const send = () => {
      const request = performance.now() < until ? next() : null;
      if (request === null) return finish();
      head = Buffer.alloc(0);
      sentAt = performance.now();
      socket.write(request);
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
        if (over) return;
        if (performance.now() >= until) return finish();
        told(0, 0);
        setTimeout(open, 50);
      });
    };
    open();
  });
}

/** Sends one order's load. */
export async function runLoad({ url, connections, seconds, paths = [], cookie, once, good }: LoadOrder): Promise<Load> {
  const { host } = new URL(url);
  const requests = (once ?? paths.map((path): Asked => ({ path, ...(cookie && { cookie }) }))).map((asked) =>
    written(asked, host),
  );
  let place = 0;
  const next = () => (once ? (requests[place++] ?? null) : requests[place++ % requests.length]!);
  const isGood = (status: number) => (good ? good.includes(status) : status >= 200 && status < 300);
  const tally = startTally();
  const told = (status: number, ms: number) => (isGood(status) ? tally.good(status, ms) : tally.bad(status));
  const until = tally.began + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => visitor(url, until, next, told)));
  if (once) tally.bad(0, Math.max(0, once.length - place));
  return tally.end();
}

process.on("message", (order: LoadOrder) => void runLoad(order).then((load) => process.send?.(load)));
process.on("disconnect", () => process.exit(0));
