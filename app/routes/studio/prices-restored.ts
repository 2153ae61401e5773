import { redirect } from "@remix-run/node";
import { restorePrices } from "#app/domain/catalogue/bulk/restore-prices.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(restorePrices, (done, { ctx }) =>
  redirect(paths.studioProducts(ctx.locale), {
    status: 303,
    headers: done ? { "Set-Cookie": flash(ctx, { code: "done.prices-restored", facts: { count: done.count } }) } : {},
  }),
);
