import { redirect } from "@remix-run/node";
import { suspendPassport } from "#app/domain/passports/suspend-passport.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Suspends a passport while something about it is looked into. Refused (no reason written), the officer is back where the button stands. */
export const action = button(
  suspendPassport,
  (done, { ctx, params }) =>
    redirect(paths.officePassport(ctx.locale, params.serial ?? ""), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.passport-suspended", facts: {} }) } : {},
    }),
  { params: { serial: "serial" } },
);
