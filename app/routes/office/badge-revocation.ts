import { redirect } from "@remix-run/node";
import { revokeBadge } from "#app/domain/badges/revoke-badge.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";

/** Takes a mark back. Refused (no reason written), the officer is back where the button stands. */
export const action = button(
  revokeBadge,
  (done, { ctx, request }) => {
    if (!done) return ownPath(fromOf(request), paths.officeProducers(ctx.locale));
    return redirect(paths.officeProducer(ctx.locale, done.shop), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.badge-revoked", facts: {} }) },
    });
  },
  { params: { grant: "grant" } },
);

function fromOf(request: Request): string {
  const referer = request.headers.get("Referer");
  return referer && URL.canParse(referer) ? new URL(referer).pathname : "";
}
