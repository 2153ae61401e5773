import { redirect } from "@remix-run/node";
import { bringCart } from "#app/domain/cart/bring-cart.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { ownPath, paths } from "#app/platform/paths.ts";

/** Hands the browser its new session, brings its basket along, and sends it on: to `to` if that is ours, else to the account. */
export async function entered(
  ctx: Ctx,
  request: Request,
  session: { token: string; maxAge: number },
  to: string | null,
): Promise<Response> {
  const { secure } = ctx.house;
  const headers = new Headers({ "Set-Cookie": cookie("sid", session.token, session.maxAge, secure) });
  if (await bringCart(ctx, request, session.token)) headers.append("Set-Cookie", cookie("cart", "", 0, secure));
  return redirect(ownPath(to, paths.account(ctx.locale)), { status: 303, headers });
}

/** Takes the session's cookie away and sends the browser to `to`. */
export function left(ctx: Ctx, to: string): Response {
  return redirect(to, { status: 303, headers: { "Set-Cookie": cookie("sid", "", 0, ctx.house.secure) } });
}
