import { redirect } from "@remix-run/node";
import { grantRequested } from "#app/domain/badges/grant-requested.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  grantRequested,
  (done, { ctx, params }) =>
    redirect(paths.officeBadgeRequest(ctx.locale, params.request!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.badge-granted", facts: {} }) } : {},
    }),
  { params: { request: "request" } },
);
