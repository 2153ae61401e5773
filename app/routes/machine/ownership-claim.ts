import { redirect } from "@remix-run/node";
import { claimOwnership } from "#app/domain/passports/claim-ownership.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** A buyer writes herself down as the owner of what she bought. */
export const action = button(
  claimOwnership,
  (done, { ctx, params }) =>
    redirect(paths.ownership(params.serial ?? "", ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.passport-owned", facts: {} }) } : {},
    }),
  { params: { serial: "serial" } },
);
