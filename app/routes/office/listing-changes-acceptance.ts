import { redirect } from "@remix-run/node";
import { acceptRevision } from "#app/domain/catalogue/accept-revision.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  acceptRevision,
  (done, { ctx, params }) =>
    redirect(done ? paths.officeListing(ctx.locale, params.slug!) : paths.officeChanges(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.changes-accepted", facts: {} }) } : {},
    }),
  { params: { slug: "slug" } },
);
