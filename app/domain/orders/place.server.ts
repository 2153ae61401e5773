import type { Ctx } from "#app/platform/context.server.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { destinationOf } from "./destinations.ts";

/** Where the reader said parcels would go: a code of `placeGroups`, or null. */
export function placeOf(ctx: Ctx, request: Request): string | null {
  const chosen = readCookie(request.headers.get("Cookie"), "place", ctx.house.secure);
  return chosen !== null && destinationOf(ctx.house.country, chosen) !== null ? chosen : null;
}
