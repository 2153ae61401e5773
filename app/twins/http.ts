import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

/** A request as a twin reads it: the body is whole, and `gone` settles when the caller has hung up. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it came, for what is no text. */
  readonly bytes: Buffer;
  readonly gone: Promise<void>;
}

/** What goes back. `wire` is how a fault spoils it: no answer at all, or half of one and a cut line. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly wire?: "cut";
}

/** A started twin. */
export interface Twin {
  readonly url: string;
  close(): Promise<void>;
}

/** An evidence file may have 5 MB. */
const BODY_LIMIT = 6 * 1024 * 1024;

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

export function redirect(location: string): Answer {
  return { status: 303, headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" } };
}

/** The JSON object of a body, or undefined where it is anything else. */
export function jsonObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Serves `answer` on loopback only; port 0 takes any free one. The address is known when this resolves. */
export async function listen(port: number, answer: (asked: Asked) => Promise<Answer>): Promise<Twin> {
  const server = createServer((request, response) => {
    serve(request, response, answer).catch((error: unknown) => {
      console.error("twin:", error);
      if (!response.headersSent) send(response, json(500, { error: { message: "The twin itself is at fault." } }));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a twin listens on a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, answer: (asked: Asked) => Promise<Answer>) {
  // A page of another site must not reach the twin by a name of its own that points to loopback.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) {
    return send(response, json(421, { error: { message: "A twin answers on loopback only." } }));
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return send(response, json(413, { error: { message: "Request too large." } }));
    chunks.push(chunk);
  }
  const url = new URL(request.url ?? "/", "http://twin.invalid");
  const gone = new Promise<void>((resolve) => response.once("close", resolve));
  const bytes = Buffer.concat(chunks);
  const asked = {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: bytes.toString("utf8"),
    bytes,
    gone,
  };
  send(response, await answer(asked));
}

function send(response: ServerResponse, { status, headers = {}, body = "", wire }: Answer): void {
  if (response.destroyed) return;
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  if (wire === "cut" && bytes.length === 0) return void response.destroy();
  response.writeHead(status, { ...headers, "content-length": bytes.length });
  if (wire !== "cut") return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}
