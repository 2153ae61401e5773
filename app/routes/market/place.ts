import { redirect } from "@remix-run/node";
import { choosePlace } from "#app/domain/orders/choose-place.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { button } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";
import { cameFrom } from "./came-from.ts";

const yearSeconds = 365 * 86_400;

/** POST: carriage to this place from now on, on the page she was reading; an empty place is forgotten. */
export const action = button(choosePlace, (place, { ctx, request }) => {
  const to = `${ownPath(cameFrom(request), paths.products(ctx.locale))}#carriage`;
  const kept = cookie("place", place ?? "", place ? yearSeconds : 0, ctx.house.secure);
  return redirect(to, { status: 303, headers: { "Set-Cookie": kept } });
});
