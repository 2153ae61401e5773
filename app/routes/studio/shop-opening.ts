import { redirect } from "@remix-run/node";
import { resumeShop } from "#app/domain/shops/resume-shop.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(resumeShop, (done, { ctx }) =>
  redirect(paths.studioShopHoliday(ctx.locale), {
    status: 303,
    headers: done ? { "Set-Cookie": flash(ctx, { code: "done.shop-open", facts: {} }) } : {},
  }),
);
