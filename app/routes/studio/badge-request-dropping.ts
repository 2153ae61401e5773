import { redirect } from "@remix-run/node";
import { dropRequest } from "#app/domain/badges/drop-request.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** A maker takes her request for a mark back. */
export const action = button(
  dropRequest,
  (_done, { ctx }) =>
    redirect(paths.studioBadges(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.badge-dropped", facts: {} }) },
    }),
  { params: { request: "request" } },
);
