import { redirect } from "@remix-run/node";
import { makeOwnershipCode } from "#app/domain/passports/make-ownership-code.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** The owner makes a code to give her piece on by. The next page shows it, once. */
export const action = button(
  makeOwnershipCode,
  (done, { ctx, params }) =>
    redirect(paths.ownership(params.serial ?? "", ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.passport-code", facts: { code: done.code } }) } : {},
    }),
  { params: { serial: "serial" } },
);
