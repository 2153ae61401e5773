import { redirect } from "@remix-run/node";
import { liftSuspension } from "#app/domain/passports/lift-suspension.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Lifts a suspension. */
export const action = button(
  liftSuspension,
  (done, { ctx, params }) =>
    redirect(paths.officePassport(ctx.locale, params.serial ?? ""), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.passport-lifted", facts: {} }) } : {},
    }),
  { params: { serial: "serial" } },
);
