import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { refusalPage } from "./refusal-page.server.ts";

/** `lingerMs`: how long a stopping server still takes new requests; `maxMs`: how long it waits for the last one. */
export type Shutdown = { lingerMs: number; maxMs: number };
const said: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};
type Handle = (req: IncomingMessage, res: ServerResponse, goOn: () => void) => void;

/**
 * node:http with bounds on everything a slow or silent client could hold on to, and a stop that loses no request.
 * `handle` calls `goOn` once it wants the body of a request that asked first (Expect: 100-continue).
 */
export async function listen(where: { host: string; port: number; shutdown: Shutdown }, handle: Handle) {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 300_000, // a slow line may take minutes for its photographs
    keepAliveTimeout: 65_000, // longer than a proxy's, so that it never writes into a closing connection
    connectionsCheckingInterval: 2_000,
    requireHostHeader: false, // the guard answers, with a page
  });
  server.timeout = 30_000; // a socket on which nothing moves
  server.maxConnections = 4096;
  let draining = false;
  let connections = 0;

  const serve = (asksFirst: boolean) => (req: IncomingMessage, res: ServerResponse) => {
    req.on("error", () => {}); // whoever reads the body sees it; nobody else needs to
    if (draining) res.setHeader("connection", "close");
    handle(req, res, () => asksFirst && res.writeContinue());
  };
  server.on("connection", () => {
    connections++;
  });
  server.on("request", serve(false));
  server.on("checkContinue", serve(true));
  server.on("checkExpectation", (_req, res) => res.writeHead(417, { connection: "close" }).end());
  // What node's parser itself cannot read never becomes a request.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
    const [status, line] = said[error.code ?? ""] ?? [400, "Bad Request"];
    const requestId = randomUUID();
    const page = refusalPage(status, "/", requestId);
    const headers = [
      `HTTP/1.1 ${status} ${line}`,
      "Connection: close",
      "Content-Type: text/html; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(page)}`,
      "Cache-Control: no-store",
      "X-Content-Type-Options: nosniff",
      `X-Request-Id: ${requestId}`,
    ];
    socket.end(`${headers.join("\r\n")}\r\n\r\n${page}`, () => socket.destroy());
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // A crowd waits to be let in; a short line would make each client try again after whole seconds.
    server.listen({ port: where.port, host: where.host, backlog: 4096 }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const bound = server.address() as AddressInfo;

  /** Readiness off, a while for the balancer to notice, then no new connections and an end to the old ones. */
  async function stop(): Promise<void> {
    draining = true;
    await new Promise((resolve) => setTimeout(resolve, where.shutdown.lingerMs));
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    const last = setTimeout(() => server.closeAllConnections(), where.shutdown.maxMs);
    await closed;
    clearInterval(sweep);
    clearTimeout(last);
  }
  let stopped: Promise<void> | null = null;
  return {
    address: `http://${bound.family === "IPv6" ? `[${bound.address}]` : bound.address}:${bound.port}`,
    draining: () => draining,
    /** All that were ever taken. */
    connections: () => connections,
    close(): Promise<void> {
      stopped ??= stop();
      return stopped;
    },
  };
}
