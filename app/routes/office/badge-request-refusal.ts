import { redirect } from "@remix-run/node";
import { refuseRequest } from "#app/domain/badges/refuse-request.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  refuseRequest,
  (done, { ctx, params }) =>
    redirect(paths.officeBadgeRequest(ctx.locale, params.request!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.badge-refused", facts: {} }) } : {},
    }),
  { params: { request: "request" } },
);
