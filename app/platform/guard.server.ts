import type { IncomingHttpHeaders } from "node:http";
import { createAddressFinder, isLoopback, plainAddress } from "./client-address.server.ts";

export type GuardOptions = {
  /** Exact public origins ("https://khanegi.example"). Their hosts are the hosts we answer to. */
  origins: readonly string[];
  /** Also answer to loopback names at any port, and to /dev for peers on this machine. */
  demo: boolean;
  /** Addresses or CIDR ranges of proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  /** Origins of payment pages that a form may lead to. */
  formTargets: readonly string[];
  /** Which paths take files (40 MB); a multipart form anywhere else gets the limit of a plain one. */
  takesFiles: (path: string) => boolean;
  /** Hot reload's own addresses and inline code. Never in production. */
  dev: boolean;
};

/** How the body may look; `limit` in bytes. Null: there is none. */
export type BodyRule = { kind: "fields" | "files" | "raw"; limit: number; boundary: string | null } | null;
export type Verdict =
  | { ok: false; status: number; reason: string; ip: string; path: string }
  | { ok: true; ip: string; path: string; local: boolean; body: BodyRule };

/** What the guard looks at: an IncomingMessage, or a test's imitation of one. */
export type Knock = {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
  rawHeaders: readonly string[];
  socket: { remoteAddress?: string | undefined };
};

export const bounds = {
  targetLength: 4096,
  fields: 300,
  form: 256 * 1024,
  json: 64 * 1024,
  webhook: 1024 * 1024,
  files: 40 * 1024 * 1024,
} as const;

/** Headers by which a client could speak for a proxy or for the framework's own client (A29, A40). */
const notForClients =
  /^(?:x-forwarded-.*|forwarded|x-original-.*|x-rewrite-.*|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-host|x-remix-.*|x-react-router-.*|x-http-method.*|x-method-override|x-middleware-.*|x-request-id)$/i;

/** The raw header list without what only a proxy or a framework may say. */
export function cleanHeaders(raw: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) if (!notForClients.test(raw[i]!)) kept.push(raw[i]!, raw[i + 1]!);
  return kept;
}

const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** The decoded path, or the reason it cannot be one. Nothing odd goes on to a parser that might read it otherwise. */
function readTarget(target: string): { path: string; query: URLSearchParams } | { status: number; reason: string } {
  if (target.length > bounds.targetLength) return { status: 414, reason: "target-too-long" };
  // Origin form only, in plain ASCII: no absolute form, no asterisk, no raw bytes, no fragment.
  if (!/^\/[\x21\x22\x24-\x7e]*$/.test(target)) return { status: 400, reason: "target-form" };
  const mark = target.indexOf("?");
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const rawQuery = mark < 0 ? "" : target.slice(mark + 1);
  if (/\\|%5c|%2f|%00|\/\//i.test(rawPath) || /%00/i.test(rawQuery))
    return { status: 400, reason: "target-characters" };
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(rawPath)) return { status: 400, reason: "target-dots" };
  try {
    const path = decodeURIComponent(rawPath);
    decodeURIComponent(rawQuery);
    if (/[\x00-\x1f\x7f-\x9f]/.test(path)) return { status: 400, reason: "target-characters" };
    return { path, query: new URLSearchParams(rawQuery) };
  } catch {
    return { status: 400, reason: "target-encoding" };
  }
}

/**
 * Looks at a request before anything parses it: host, address, method, target, origin, kind and declared length of the
 * body. It is the one way in (A29, A33, A36, A40): nothing reaches a route that did not pass here.
 */
export function createGuard(options: GuardOptions) {
  const origins = new Set(options.origins.map((origin) => new URL(origin).origin));
  const hosts = new Set(options.origins.map((origin) => new URL(origin).host));
  const addressOf = createAddressFinder(options.trustedProxies);

  /** The origin this host stands for, or null if the host is none of ours. */
  function originsOf(host: string): ReadonlySet<string> | null {
    if (options.demo && loopbackHost.test(host)) return new Set([`http://${host}`]);
    return hosts.has(host) ? origins : null;
  }

  /** A browser says truly where a request comes from; who says nothing is not let in (D5). */
  function cameFromUs(headers: IncomingHttpHeaders, ours: ReadonlySet<string>): boolean {
    const site = headers["sec-fetch-site"];
    if (headers.origin !== undefined) return ours.has(headers.origin) && (site === undefined || site === "same-origin");
    return site === "same-origin";
  }

  function bodyRule(path: string, rawPath: string, headers: IncomingHttpHeaders): BodyRule | "unknown" {
    const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";");
    const kind = type.trim().toLowerCase();
    const coding = headers["content-encoding"];
    if (coding !== undefined && coding !== "identity") return "unknown";
    const machine = rawPath.startsWith("/webhooks/");
    if (machine && (kind === "application/json" || kind === "application/x-www-form-urlencoded"))
      return { kind: "raw", limit: bounds.webhook, boundary: null };
    if (machine) return "unknown";
    if (rawPath.startsWith("/dev/") && (kind === "application/json" || kind === ""))
      return { kind: "raw", limit: bounds.json, boundary: null };
    if (kind === "application/x-www-form-urlencoded") return { kind: "fields", limit: bounds.form, boundary: null };
    if (kind !== "multipart/form-data") return "unknown";
    const boundary = /^\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";]{1,70}))\s*$/i.exec(parameters.join(";"));
    const mark = boundary?.[1] ?? boundary?.[2];
    if (!mark) return "unknown";
    return { kind: "files", limit: options.takesFiles(path) ? bounds.files : bounds.form, boundary: mark };
  }

  function examine(knock: Knock): Verdict {
    const { headers } = knock;
    const target = knock.url ?? "";
    const rawPath = target.split("?", 1)[0]!;
    const forwardedFor = headers["x-forwarded-for"];
    const ip = addressOf(
      knock.socket.remoteAddress,
      Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor,
    );
    // "On this machine" is believed only of a bare peer: behind a proxy everybody would be.
    const forwarded = knock.rawHeaders.some(
      (name, i) => i % 2 === 0 && /^(?:x-forwarded-|forwarded$|via$|x-real-ip$)/i.test(name),
    );
    const local = !forwarded && isLoopback(plainAddress(knock.socket.remoteAddress ?? "") ?? "");
    const no = (status: number, reason: string): Verdict => ({ ok: false, status, reason, ip, path: rawPath });

    if (knock.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host").length !== 1)
      return no(400, "host-count");
    const host = (headers.host ?? "").toLowerCase();
    const ours = originsOf(host);
    if (!ours) return no(421, "host");

    const method = knock.method ?? "";
    if (method !== "GET" && method !== "HEAD" && method !== "POST") return no(405, "method");
    const read = readTarget(target);
    if ("status" in read) return no(read.status, read.reason);
    const { path, query } = read;
    // Routes match in any case, so what closes a door must look at every spelling of it.
    const folded = path.toLowerCase();
    const isDev = folded === "/dev" || folded.startsWith("/dev/");
    if (isDev && !(options.demo && local)) return no(404, "dev");

    if (method === "POST" && !rawPath.startsWith("/webhooks/")) {
      const silent =
        headers.origin === undefined && [undefined, "none"].includes(headers["sec-fetch-site"] as string | undefined);
      const scripted = rawPath.startsWith("/dev/") && local && silent;
      if (!scripted && !cameFromUs(headers, ours)) return no(403, "origin");
    }
    // No client of the framework is shipped, so its private ways in are closed (D5, D7).
    if (query.has("_data") || query.has("_routes")) return no(404, "framework-door");
    if (!options.dev && (/\.data\/*$/.test(folded) || folded.split("/").includes("__manifest")))
      return no(404, "framework-door");

    const length = headers["content-length"];
    const hasBody = headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
    if (method !== "POST") return hasBody ? no(400, "body-unasked") : { ok: true, ip, path, local, body: null };
    const body = bodyRule(path, rawPath, headers);
    if (body === "unknown") return no(415, "content-type");
    if (body && Number(length ?? 0) > body.limit) return no(413, "body-length");
    return { ok: true, ip, path, local, body };
  }

  return { examine };
}
