import { redirect } from "@remix-run/node";
import { returnProduct } from "#app/domain/catalogue/return-product.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  returnProduct,
  (done, { ctx, params }) =>
    redirect(paths.officeListing(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.returned", facts: {} }) } : {},
    }),
  { params: { slug: "slug" } },
);
