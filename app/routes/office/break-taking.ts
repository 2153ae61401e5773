import { redirect } from "@remix-run/node";
import { takeBreak } from "#app/domain/reconciliation/take-break.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** POST: whoever presses sees to this break from now on. */
export const action = button(
  takeBreak,
  (_done, { ctx, params }) =>
    redirect(paths.officeBreak(ctx.locale, params.break!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.break-taken", facts: {} }) },
    }),
  { params: { break: "break" } },
);
