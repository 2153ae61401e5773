import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import sirv from "sirv";
import { BodyRefused, checkFields, readWhole } from "./body.server.ts";
import { foldAddress, isLoopback } from "./client-address.server.ts";
import { compressed } from "./compress.server.ts";
import { digestsEqual } from "./crypto.server.ts";
import { bounds, cleanHeaders, createGuard, type GuardOptions } from "./guard.server.ts";
import { defaultHeaders } from "./headers.ts";
import { createLanes } from "./lanes.server.ts";
import { listen, type Shutdown } from "./listen.server.ts";
import type { Metrics } from "./metrics.server.ts";
import { createMinutes, type Minute } from "./minutes.server.ts";
import { createAdmission, rankOf } from "./overload.server.ts";
import { type HandleRemix, isDemoDoor, refuse, throughRemix, type Visit } from "./visit.server.ts";

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

export type ServerOptions = {
  host: string;
  port: number;
  handleRemix: HandleRemix;
  /** The built client files; those under /assets bear a hash in their name. */
  staticDir: string;
  publicDir: string;
  /** The development server's files, in front of the built ones. */
  devFiles?: Middleware;
  media: (request: Request) => Promise<Response>;
  guard: GuardOptions;
  metricsToken: string | null;
  log: Logger;
  metrics: Metrics;
  /** True if the database answers. Asked by /readyz only. */
  ready: () => Promise<boolean>;
  /** Waited for when the server stops, so that the last minute is written too. */
  onMinute?: (minute: Minute) => void | Promise<void>;
  /** By default it lingers 5 s for a balancer to notice, and not at all in demo mode; it waits 20 s for the last answer. */
  shutdown?: Shutdown;
  /** Milliseconds to answer in. */
  deadlineMs?: number;
  admission?: Parameters<typeof createAdmission>[0];
  /** Forms one address may send a minute, of whatever kind; what each form may cost has limits of its own. */
  postsPerMinute?: number;
};

/** Files on their way in at once; they hold no place among the requests in work, so that slow lines block nobody. */
const maxUploads = 64;
const answered = new Error("answered already");
const comeBack = { "retry-after": "5" };

/** The one HTTP server of a process: files, pictures and probes by itself, everything else through the guard to Remix. */
export async function startServer(options: ServerOptions) {
  const { log, metrics, deadlineMs = 10_000 } = options;
  const guard = createGuard(options.guard);
  const admission = createAdmission(options.admission);
  const lanes = createLanes(() => server.connections());
  const minutes = createMinutes(deadlineMs, options.onMinute);
  const posts = new RateLimiterMemory({ points: options.postsPerMinute ?? 600, duration: 60 });
  const headers = Object.entries(
    defaultHeaders({
      https: options.guard.origins.some((origin) => origin.startsWith("https:")),
      formTargets: options.guard.formTargets,
      dev: options.guard.dev,
    }),
  );
  const visits = new WeakMap<IncomingMessage, Visit>();
  let uploads = 0;

  const toRemix = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const req = incoming as IncomingMessage;
      const answer = await throughRemix(visits.get(req)!, request, req, outgoing as ServerResponse, {
        handleRemix: options.handleRemix,
        lanes,
        log,
        deadlineMs,
      });
      if (!answer) throw answered;
      const path = visits.get(req)!.verdict.path;
      return compressed(answer, req.headers["accept-encoding"], /^\/(?:fa|en)\/account\b/.test(path));
    },
    // Nothing returned here means to the listener that there is nothing left to write.
    { errorHandler: (err) => (err === answered ? undefined : new Response(null, { status: 400 })) },
  );
  const toMedia = getRequestListener((request) => options.media(request), {
    errorHandler: (err) => {
      log.error({ err }, "a picture failed");
      return new Response(null, { status: 500 });
    },
  });
  const cacheFor = (path: string) =>
    path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
  const files: Middleware[] = [
    ...(options.devFiles ? [options.devFiles] : []),
    ...[options.staticDir, options.publicDir]
      .filter((dir) => existsSync(dir))
      .map((dir) =>
        sirv(dir, {
          etag: true,
          gzip: true,
          brotli: true,
          setHeaders: (res, path) => void res.setHeader("cache-control", cacheFor(path)),
        }),
      ),
  ];

  function say(res: ServerResponse, status: number, text: string, type = "text/plain; charset=utf-8"): void {
    res.writeHead(status, { "content-type": type }).end(text);
  }

  function mayReadMetrics(visit: Visit, req: IncomingMessage): boolean {
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1];
    return (
      (visit.verdict.ok && visit.verdict.local) ||
      (!!token && !!options.metricsToken && digestsEqual(token, options.metricsToken))
    );
  }

  /** Files first, in order; what is none goes on. */
  function serveFile(req: IncomingMessage, res: ServerResponse, next: () => void, index = 0): void {
    const file = files[index];
    if (file) file(req, res, () => serveFile(req, res, next, index + 1));
    else next();
  }

  /** Takes a place among the requests in work until the answer is out; null if there is none for this rank. */
  function takePlace(visit: Visit, res: ServerResponse): boolean {
    const isUpload = visit.verdict.ok && visit.verdict.body?.kind === "files";
    const release = isUpload
      ? uploads < maxUploads
        ? () => uploads--
        : null
      : admission.admit(rankOf(visit.verdict.path));
    if (!release) return false;
    if (isUpload) uploads++;
    metrics.inFlight.set(admission.inFlight());
    res.once("close", () => {
      release();
      metrics.inFlight.set(admission.inFlight());
    });
    return true;
  }

  async function post(visit: Visit, req: IncomingMessage, res: ServerResponse, goOn: () => void): Promise<void> {
    const { verdict } = visit;
    if (!isLoopback(verdict.ip)) {
      const spent = await posts.consume(foldAddress(verdict.ip)).then(
        () => null,
        (result: RateLimiterRes) => result,
      );
      if (spent)
        return refuse(visit, req, res, 429, "posts", { "retry-after": String(Math.ceil(spent.msBeforeNext / 1000)) });
    }
    goOn();
    const rule = verdict.ok ? verdict.body : null;
    if (rule && rule.kind !== "files") {
      try {
        visit.body = await readWhole(req, rule.limit, deadlineMs);
      } catch (error) {
        if (error instanceof BodyRefused) refuse(visit, req, res, error.status, error.reason);
        return; // else the client is gone
      }
      const fault = rule.kind === "fields" ? checkFields(visit.body, bounds.fields) : null;
      if (fault) return refuse(visit, req, res, fault.status, fault.reason);
    }
    return onward(visit, req, res);
  }

  async function onward(visit: Visit, req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!takePlace(visit, res)) return refuse(visit, req, res, 503, "overload", comeBack);
    visits.set(req, visit);
    req.rawHeaders = cleanHeaders(req.rawHeaders);
    for (const name of Object.keys(req.headers)) if (cleanHeaders([name, ""]).length === 0) delete req.headers[name];
    await toRemix(req, res);
  }

  async function handle(req: IncomingMessage, res: ServerResponse, goOn: () => void): Promise<void> {
    const begun = performance.now();
    const requestId = randomUUID();
    res.setHeader("x-request-id", requestId);
    for (const [name, value] of headers) res.setHeader(name, value);
    const reading = req.method === "GET" || req.method === "HEAD";
    // Probes come by address and not by name, and must be answered when nothing else is.
    if (reading && req.url === "/healthz") return say(res, 200, "ok\n");
    if (reading && req.url === "/readyz") {
      const ready = !server.draining() && (await options.ready().catch(() => false));
      return say(res, ready ? 200 : 503, ready ? "ready\n" : "not ready\n");
    }

    const visit: Visit = { requestId, startedAt: Date.now(), verdict: guard.examine(req), body: null, reason: null };
    const { verdict } = visit;
    res.once("close", () => record(visit, req, res, performance.now() - begun));
    if (!verdict.ok) {
      const more: Record<string, string> = verdict.status === 405 ? { allow: "GET, HEAD, POST" } : {};
      return refuse(visit, req, res, verdict.status, verdict.reason, more);
    }
    if (!reading) return post(visit, req, res, goOn);
    if (verdict.path === "/metrics") {
      if (!mayReadMetrics(visit, req)) return refuse(visit, req, res, 404, "metrics");
      return say(res, 200, await metrics.registry.metrics(), metrics.registry.contentType);
    }
    if (verdict.path.startsWith("/media/")) return toMedia(req, res);
    // sirv takes every Range for a good one; these files are small enough to do without.
    delete req.headers.range;
    await new Promise<void>((next) => serveFile(req, res, next)); // stays open if there was a file
    return onward(visit, req, res);
  }

  function record(visit: Visit, req: IncomingMessage, res: ServerResponse, took: number): void {
    const ms = Math.round(took);
    const { verdict, requestId, reason } = visit;
    const status = res.headersSent ? res.statusCode : 499; // the client left before there was an answer
    const rank = rankOf(verdict.path);
    metrics.duration.observe(
      { method: verdict.ok ? String(req.method) : "", rank, status: String(status) },
      took / 1000,
    );
    if (reason) metrics.refused.inc({ reason });
    minutes.count(ms, status, verdict.ok && (verdict.body?.kind === "files" || isDemoDoor(verdict.path)));
    const fields = {
      requestId,
      method: req.method,
      path: verdict.path,
      rank,
      status,
      ms,
      ...(reason ? { reason } : {}),
    };
    if (status >= 500) log.warn(fields, "request");
    else log.info(fields, "request");
  }

  const where = {
    host: options.host,
    port: options.port,
    shutdown: options.shutdown ?? { lingerMs: options.guard.demo ? 0 : 5000, maxMs: 20_000 },
  };
  const server = await listen(where, (req, res, goOn) => {
    handle(req, res, goOn).catch((err) => {
      log.error({ err, requestId: String(res.getHeader("x-request-id")) }, "failed before any route");
      if (res.headersSent) res.destroy();
      else say(res, 500, "");
    });
  });
  return {
    /** Where it listens, as an address a browser understands. */
    address: server.address,
    /** People wait for answers, more than one or two: what nobody waits for had better come later. */
    busy: () => admission.inFlight() > 3,
    /** Hands the requests counted so far to `onMinute`. */
    flushMinutes: minutes.flush,
    /** Resolves when the last request is answered. Readiness goes at once. */
    async close(): Promise<void> {
      await server.close();
      admission.stop();
      await minutes.stop();
    },
  };
}
