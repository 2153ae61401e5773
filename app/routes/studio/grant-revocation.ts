import { redirect } from "@remix-run/node";
import { revokeGrant } from "#app/domain/cooperatives/revoke-grant.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  revokeGrant,
  (done, { ctx }) =>
    redirect(paths.studioGrants(ctx.locale), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.grant-revoked", facts: {} }) } : {},
    }),
  { params: { grant: "grant" } },
);
