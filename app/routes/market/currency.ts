import { redirect } from "@remix-run/node";
import { chooseCurrency } from "#app/domain/cart/choose-currency.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { button } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";

const yearSeconds = 365 * 86_400;

/** POST: prices in another currency from now on, on the page she was reading. */
export const action = button(chooseCurrency, (currency, { ctx, request }) => {
  const to = ownPath(cameFrom(request), paths.home(ctx.locale));
  const headers: Record<string, string> = currency
    ? { "Set-Cookie": cookie("currency", currency, yearSeconds, ctx.house.secure) }
    : {};
  return redirect(to, { status: 303, headers });
});

/** Path and query of the page the form stood on, of whatever host: only ours is gone back to. */
function cameFrom(request: Request): string | null {
  const referer = request.headers.get("Referer");
  if (!referer || !URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return pathname + search;
}
