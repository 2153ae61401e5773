import { createHash, timingSafeEqual } from "node:crypto";
import { type Faults, type Strike, underFault } from "../faults.ts";
import { type Answer, type Asked, json } from "../http.ts";
import { type Store, table } from "../store.ts";
import { distort } from "./deliveries.ts";
import { StripeError } from "./errors.ts";
import { expand } from "./lists.ts";
import { decodeParams, decodeParts, type Params } from "./params.ts";
import { type Route, routeOf } from "./routes.ts";
import type { Json } from "./things.ts";
import { type Call, newId, type World } from "./world.ts";

/** An answer kept under an idempotency key. */
interface Kept {
  readonly print: string;
  readonly at: number;
  readonly status: number;
  readonly body: string;
  readonly request: string;
}

const keys = table<Kept>("idempotency_keys");
const KEY_LIFE = 86_400;

/** Who asks: ids for events and headers. */
export interface Request {
  readonly id: string;
  readonly key: string | null;
}

export interface Api {
  readonly store: Store;
  readonly faults: Faults;
  readonly secretKey: string;
  worldOf(request: Request): World;
  /** Called after writes have been committed. */
  wake(): void;
}

/** Answers Stripe's own addresses under `/v1`. */
export function createApi(api: Api): (asked: Asked) => Promise<Answer> {
  const running = new Set<string>();

  return async (asked) => {
    const request = { id: newId("req", 14), key: header(asked, "idempotency-key") ?? null };
    const version = header(asked, "stripe-version");
    const headers = { "request-id": request.id, ...(version && { "stripe-version": version }) };
    const say = (answer: Answer): Answer => ({ ...answer, headers: { ...headers, ...answer.headers } });
    try {
      mustKnow(asked, api.secretKey);
      const found = routeOf(asked.method, asked.path);
      if (found === undefined) {
        const message = `Unrecognized request URL (${asked.method}: ${asked.path}).`;
        throw new StripeError(404, "invalid_request_error", message);
      }
      const params = await paramsOf(asked);
      const account = header(asked, "stripe-account");
      const call: Call = { ...api.worldOf(request), params, ids: found.ids, account };
      const key = asked.method === "POST" && request.key !== null ? `${account ?? ""} ${request.key}` : undefined;
      if (key !== undefined && running.has(key)) throw inFlight();
      if (key !== undefined) running.add(key);
      try {
        // A form in parts has a new boundary each time: of any body what it says is compared.
        const print = createHash("sha256")
          .update(`${asked.path}\n${JSON.stringify(params)}`)
          .digest("hex");
        return say(
          await underFault(api.faults, found.route.op, asked.gone, broken, (afterFailure, strike) =>
            execute(api, found.route, call, key, { print, request: request.id, afterFailure, strike }),
          ),
        );
      } finally {
        if (key !== undefined) running.delete(key);
      }
    } catch (error) {
      api.store.discard();
      if (error instanceof StripeError) return say(json(error.status, error.body()));
      throw error;
    }
  };
}

async function paramsOf(asked: Asked): Promise<Params> {
  if (asked.method === "GET") return decodeParams(asked.query);
  const type = header(asked, "content-type") ?? "";
  return type.startsWith("multipart/form-data") ? decodeParts(type, asked.bytes) : decodeParams(asked.body);
}

/** Runs an operation once, or answers again what its key has answered before. */
function execute(
  api: Api,
  route: Route,
  call: Call,
  key: string | undefined,
  how: { print: string; request: string; afterFailure: Answer | undefined; strike: Strike | undefined },
): Answer {
  const before = key === undefined ? undefined : api.store.get(keys, key);
  if (before !== undefined && call.now - before.at < KEY_LIFE) return replay(before, how.print);
  const answer = outcome(api, route, call);
  const given = how.afterFailure ?? answer;
  if (key !== undefined && answer.begun) {
    const kept = {
      print: how.print,
      at: call.now,
      status: given.status,
      body: String(given.body),
      request: how.request,
    };
    api.store.put(keys, key, kept);
  }
  api.store.commit();
  api.wake();
  if (how.strike?.kind !== "amount") return given;
  return { ...given, body: JSON.stringify(distort(JSON.parse(String(given.body)) as Json, how.strike.dice)) };
}

function outcome(api: Api, route: Route, call: Call): Answer & { begun: boolean } {
  try {
    return { ...json(200, expand(call, route.run(call))), begun: true };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    if (!error.begun) api.store.discard();
    return { ...json(error.status, error.body()), begun: error.begun };
  }
}

function replay(kept: Kept, print: string): Answer {
  if (kept.print !== print) {
    throw new StripeError(
      400,
      "idempotency_error",
      "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
        "Try using a different key if you meant to execute a different request.",
    );
  }
  const headers = { "idempotent-replayed": "true", "original-request": kept.request };
  const still = kept.status >= 500 ? { "stripe-should-retry": "false" } : {};
  return { ...json(kept.status, null, { ...headers, ...still }), body: kept.body };
}

function inFlight(): StripeError {
  const message =
    "There is currently another in-progress request using this Stripe-Idempotent-Key (that probably means you submitted " +
    "twice, and the other request is still going through).";
  return new StripeError(409, "idempotency_error", message, { code: "idempotency_key_in_use" });
}

/** A fault in Stripe's words. */
export function broken(kind: "fail" | "429" | "409"): Answer {
  const errors = {
    fail: new StripeError(500, "api_error", "An unknown error occurred."),
    429: new StripeError(429, "rate_limit_error", "Request rate limit exceeded.", { code: "rate_limit" }),
    409: new StripeError(
      409,
      "invalid_request_error",
      "This object cannot be accessed right now because another request is accessing it.",
      { code: "lock_timeout" },
    ),
  };
  const error = errors[kind];
  return json(error.status, error.body());
}

function mustKnow(asked: Asked, secretKey: string): void {
  const given = header(asked, "authorization") ?? "";
  const basic = /^Basic (.+)$/.exec(given)?.[1];
  const key =
    basic === undefined ? /^Bearer (.+)$/.exec(given)?.[1] : Buffer.from(basic, "base64").toString().split(":")[0];
  if (key === undefined) {
    throw new StripeError(
      401,
      "invalid_request_error",
      "You did not provide an API key. Use the Authorization header: 'Authorization: Bearer YOUR_SECRET_KEY'.",
    );
  }
  const digest = (value: string) => createHash("sha256").update(value).digest();
  if (!timingSafeEqual(digest(key), digest(secretKey))) {
    throw new StripeError(401, "invalid_request_error", `Invalid API Key provided: ${key.slice(0, 8)}****`);
  }
}

function header(asked: Asked, name: string): string | undefined {
  const value = asked.headers[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
