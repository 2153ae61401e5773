import { redirect } from "@remix-run/node";
import { reopenShop } from "#app/domain/shops/reopen-shop.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  reopenShop,
  (done, { ctx, params }) =>
    redirect(paths.officeProducer(ctx.locale, params.slug!), {
      status: 303,
      headers: done ? { "Set-Cookie": flash(ctx, { code: "done.shop-open", facts: {} }) } : {},
    }),
  { params: { slug: "slug" } },
);
