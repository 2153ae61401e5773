import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { migrate } from "#db/migrate.server.ts";
import type { LoadContext } from "./platform/doors.server.ts";
import type { Env } from "./platform/env.server.ts";
import { openHouse } from "./platform/house.server.ts";

let log: Logger | null = null;

/** Remix's way of telling what went wrong in a loader, action or render. */
export function logServerError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log?.error({ err: error, path: new URL(request.url).pathname }, "a request failed");
}
