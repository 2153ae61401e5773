import { redirect } from "@remix-run/node";
import { pauseShopCoupon } from "#app/domain/coupons/pause-shop-coupon.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  pauseShopCoupon,
  (done, { ctx }) =>
    redirect(paths.studioCoupons(ctx.locale), {
      status: 303,
      headers: done
        ? { "Set-Cookie": flash(ctx, { code: done.paused ? "done.coupon-paused" : "done.coupon-open", facts: {} }) }
        : {},
    }),
  { params: { coupon: "coupon" } },
);
