import { redirect } from "@remix-run/node";
import { leaveCooperative } from "#app/domain/cooperatives/leave-cooperative.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  leaveCooperative,
  (done, { ctx }) =>
    redirect(paths.studioGrants(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.left", facts: {} }) } : {},
    }),
  { params: { membership: "membership" } },
);
