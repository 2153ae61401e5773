import { redirect } from "@remix-run/node";
import { publishProduct } from "#app/domain/catalogue/publish-product.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  publishProduct,
  (done, { ctx, params }) =>
    redirect(paths.officeListing(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.published", facts: {} }) } : {},
    }),
  { params: { slug: "slug" } },
);
