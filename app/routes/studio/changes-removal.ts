import { redirect } from "@remix-run/node";
import { dropRevision } from "#app/domain/catalogue/drop-revision.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  dropRevision,
  (done, { ctx, params }) =>
    redirect(paths.studioProduct(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.changes-dropped", facts: {} }) } : {},
    }),
  { params: { slug: "slug" } },
);
