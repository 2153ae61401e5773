import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ServerOptions, startServer } from "#app/platform/http.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { createMetrics } from "#app/platform/metrics.server.ts";

export type Seen = { method: string; url: string; headers: Headers; body: string; ip: string; requestId: string };

/** A running server whose "Remix" says what it was given; stopped when the test ends. */
export async function serve(options: Partial<ServerOptions> & { guardOver?: Partial<ServerOptions["guard"]> } = {}) {
  const dir = mkdtempSync(join(tmpdir(), "khanegi-http-"));
  mkdirSync(join(dir, "client", "assets"), { recursive: true });
  mkdirSync(join(dir, "public"));
  writeFileSync(join(dir, "client", "assets", "root-abc123.css"), "body{}");
  writeFileSync(join(dir, "public", "mark.svg"), "<svg/>");
  const seen: Seen[] = [];
  const lines: Record<string, unknown>[] = [];
  const { guardOver, ...over } = options;
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    handleRemix: async (request, context) => {
      const body = await request.text();
      seen.push({
        method: request.method,
        url: request.url,
        headers: request.headers,
        body,
        ip: context.ip,
        requestId: context.requestId,
      });
      return new Response("<p>hello</p>", { headers: { "content-type": "text/html" } });
    },
    staticDir: join(dir, "client"),
    publicDir: join(dir, "public"),
    media: async () => new Response("picture", { headers: { "cache-control": "public, max-age=31536000, immutable" } }),
    metricsToken: "a-token-for-the-scraper",
    log: createLog({
      level: "info",
      stdout: false,
      sink: { write: (line: string) => void lines.push(JSON.parse(line)) },
    }),
    metrics: createMetrics(),
    ready: async () => true,
    shutdown: { lingerMs: 0, maxMs: 3000 },
    ...over,
    guard: {
      origins: ["https://khanegi.example"],
      demo: true,
      trustedProxies: [],
      formTargets: ["https://checkout.stripe.com"],
      takesFiles: (path) => path.endsWith("/photos"),
      dev: false,
      ...guardOver,
    },
  });
  onTestFinished(async () => {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const port = Number(new URL(server.address).port);
  return { ...server, port, seen, lines, origin: `http://127.0.0.1:${port}` };
}

/** Writes these very bytes to the socket and reads until the other side hangs up or `quietMs` pass without a byte. */
export function raw(port: number, bytes: string | Buffer, quietMs = 700): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(quietMs, () => socket.destroy());
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(text));
  });
}

/** The status of a raw answer, 0 if there was none. */
export const statusOf = (text: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);

/** A request line and headers as text, `Host` included. */
export function wire(port: number, line: string, headers: Record<string, string> = {}, body = ""): string {
  const all = { Host: `127.0.0.1:${port}`, Connection: "close", ...headers };
  return `${line} HTTP/1.1\r\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${body}`;
}

/** A plain form from a page of the house. */
export function formPost(origin: string, body = "a=1", headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    body,
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", origin, ...headers },
  };
}
