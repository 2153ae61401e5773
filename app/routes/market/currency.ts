import { redirect } from "@remix-run/node";
import { chooseCurrency } from "#app/domain/cart/choose-currency.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { button } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { cameFrom } from "./came-from.ts";

const yearSeconds = 365 * 86_400;

/** POST: prices in another currency from now on, on the page she was reading. */
export const action = button(chooseCurrency, (currency, { ctx, request }) => {
  const to = ownPath(cameFrom(request), paths.home(ctx.locale));
  const headers: Record<string, string> = currency
    ? { "Set-Cookie": cookie("currency", currency, yearSeconds, ctx.house.secure) }
    : {};
  return redirect(to, { status: 303, headers });
});
