import { redirect } from "@remix-run/node";
import { withdrawProduct } from "#app/domain/catalogue/withdraw-product.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  withdrawProduct,
  (done, { ctx, params }) =>
    redirect(paths.studioProduct(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.withdrawn", facts: {} }) } : {},
    }),
  { params: { slug: "slug" } },
);
