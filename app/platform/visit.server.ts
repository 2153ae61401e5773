import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { BodyRefused, countedStream, endGently } from "./body.server.ts";
import { foldAddress } from "./client-address.server.ts";
import { bounds, type Verdict } from "./guard.server.ts";
import type { Lanes } from "./lanes.server.ts";
import { rankOf } from "./overload.server.ts";
import { refusalAnswer } from "./refusal-page.server.ts";

/** Handed to Remix with each request. `ip` is folded to /64 for IPv6; `startedAt` in milliseconds since 1970. */
export type GuardContext = { requestId: string; ip: string; startedAt: number };
export type HandleRemix = (request: Request, context: GuardContext) => Promise<Response>;

/** One request on its way through the house. */
export type Visit = {
  requestId: string;
  startedAt: number;
  verdict: Verdict;
  /** The whole body, where it is not a stream of files. */
  body: Buffer | null;
  /** Why it was refused, for the log. */
  reason: string | null;
};

/** Demo mode's doors, which only this machine may use. */
export const isDemoDoor = (path: string) => path.startsWith("/dev/");

/** Turns a request away with a page; the connection is given a moment to read it before it is cut. */
export function refuse(
  visit: Visit,
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  reason: string,
  headers: Record<string, string> = {},
): void {
  visit.reason = reason;
  if (res.headersSent) return void res.destroy();
  const { type, body } = refusalAnswer(status, visit.verdict.path, visit.requestId);
  res.writeHead(status, { ...headers, "content-type": type, "content-length": Buffer.byteLength(body) });
  endGently(req, res, body);
}

/** A public page never sets a cookie: one visitor's would be handed to all by the next cache (A40). */
function sealed(response: Response, visit: Visit, log: Logger): Response {
  const { headers } = response;
  if (!headers.has("set-cookie") || !/\bpublic\b|s-maxage/i.test(headers.get("cache-control") ?? "")) return response;
  log.error({ requestId: visit.requestId, path: visit.verdict.path }, "a public page wanted to set a cookie");
  const kept = new Headers(headers);
  kept.delete("set-cookie");
  return new Response(response.body, { status: response.status, headers: kept });
}

/**
 * Remix's answer, or 503 at the deadline (I16), or 413 as soon as an upload breaks its bounds, or a 500 page. Never
 * throws; null if the answer is out already. `given` has clean headers; its body is replaced by the one that was checked.
 */
export async function throughRemix(
  visit: Visit,
  given: Request,
  req: IncomingMessage,
  res: ServerResponse,
  { handleRemix, lanes, log, ...bounded }: { handleRemix: HandleRemix; lanes: Lanes; log: Logger; deadlineMs: number },
): Promise<Response | null> {
  const { verdict, requestId, startedAt } = visit;
  // The demo's doors for tests answer when they are done: "run everything that is due" has no deadline a buyer waits for.
  const deadlineMs = isDemoDoor(verdict.path) ? bounded.deadlineMs * 12 : bounded.deadlineMs;
  const rule = verdict.ok ? verdict.body : null;
  const upload =
    rule?.kind === "files"
      ? countedStream(req, { limit: rule.limit, boundary: rule.boundary ?? "", maxParts: bounds.fields })
      : null;
  const body = upload?.stream ?? (visit.body ? new Uint8Array(visit.body) : null);
  const init = { method: given.method, headers: given.headers, signal: given.signal, body, duplex: "half" };
  const request = body ? new Request(given.url, init as RequestInit) : given;

  const turnAway = (status: number, reason: string, headers: Record<string, string> = {}) => {
    refuse(visit, req, res, status, reason, headers);
    return null;
  };
  /** Nobody waits for it any more, but how it ended is worth a line. */
  const abandon = (work: Promise<Response>) =>
    work
      .then((late) => late.body?.cancel())
      .catch((err) => log.warn({ requestId, err }, "failed after it was given up"));

  let timer: NodeJS.Timeout | undefined;
  // An upload's clock starts when the last byte is here; until then the server's own timeouts watch it.
  const late = (upload?.ended ?? Promise.resolve()).then(
    () =>
      new Promise<"late">((resolve) => {
        timer = setTimeout(() => resolve("late"), upload ? deadlineMs : deadlineMs - (Date.now() - startedAt));
      }),
  );
  const isGone = () => res.writableEnded || req.socket.destroyed;
  const work = lanes.run(rankOf(verdict.path), isGone, () =>
    handleRemix(request, { requestId, ip: foldAddress(verdict.ip), startedAt }),
  );
  try {
    const first = await Promise.race(upload ? [upload.refused, work, late] : [work, late]);
    if (first === "late") {
      abandon(work);
      return turnAway(503, "deadline", { "retry-after": "5" });
    }
    if (first instanceof BodyRefused) {
      abandon(work);
      return turnAway(first.status, first.reason);
    }
    // The last byte of a page that streams has the same deadline as its first.
    const cut = setTimeout(
      () => !res.writableEnded && res.destroy(),
      upload ? deadlineMs : deadlineMs - (Date.now() - startedAt),
    );
    res.once("close", () => clearTimeout(cut));
    return sealed(first, visit, log);
  } catch (err) {
    if (!req.destroyed || req.complete) log.error({ requestId, method: req.method, path: verdict.path, err }, "failed");
    return turnAway(500, "failed");
  } finally {
    clearTimeout(timer);
  }
}
