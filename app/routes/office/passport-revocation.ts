import { redirect } from "@remix-run/node";
import { revokePassport } from "#app/domain/passports/revoke-passport.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** Takes a passport back for good. Refused (no reason written), the officer is back where the button stands. */
export const action = button(
  revokePassport,
  (done, { ctx, params }) =>
    redirect(paths.officePassport(ctx.locale, params.serial ?? ""), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.passport-revoked", facts: {} }) } : {},
    }),
  { params: { serial: "serial" } },
);
