import { redirect } from "@remix-run/node";
import { removePermit } from "#app/domain/producers/remove-permit.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(removePermit, (done, { ctx }) =>
  redirect(paths.studioPermits(ctx.locale), {
    status: 303,
    headers: done ? { "Set-Cookie": flash(ctx, { code: "done.permit-removed", facts: {} }) } : {},
  }),
);
