import { redirect } from "@remix-run/node";
import { submitProduct } from "#app/domain/catalogue/submit-product.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  submitProduct,
  (done, { ctx, params }) =>
    redirect(paths.studioProduct(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.submitted", facts: {} }) } : {},
    }),
  { params: { slug: "slug" } },
);
