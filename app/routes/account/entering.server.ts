import { redirect } from "@remix-run/node";
import type { Ctx } from "#app/platform/context.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { ownPath, paths } from "#app/platform/paths.ts";

/** Hands the browser its new session and sends it on: to `to` if that is ours, else to the account. */
export function entered(ctx: Ctx, session: { token: string; maxAge: number }, to: string | null): Response {
  const sid = cookie("sid", session.token, session.maxAge, ctx.house.secure);
  return redirect(ownPath(to, paths.account(ctx.locale)), { status: 303, headers: { "Set-Cookie": sid } });
}

/** Takes the session's cookie away and sends the browser to `to`. */
export function left(ctx: Ctx, to: string): Response {
  return redirect(to, { status: 303, headers: { "Set-Cookie": cookie("sid", "", 0, ctx.house.secure) } });
}
