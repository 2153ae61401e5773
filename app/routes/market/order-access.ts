import { redirect } from "@remix-run/node";
import { readCookie } from "#app/platform/cookies.ts";
import { flash } from "#app/platform/doors.server.ts";

type Ctx = Parameters<typeof flash>[0];

/** The pass of a browser that gave an order's second fact; empty for one that did not. */
export function orderAccess(ctx: Ctx, request: Request): string {
  return readCookie(request.headers.get("Cookie"), "orders", ctx.house.secure) ?? "";
}

/** On to a page that says once what was done. */
export function saidAt(ctx: Ctx, to: string, code: string): Response {
  return redirect(to, { status: 303, headers: { "Set-Cookie": flash(ctx, { code, facts: {} }) } });
}
