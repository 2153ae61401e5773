import { redirect } from "@remix-run/node";
import { pauseMarketCoupon } from "#app/domain/coupons/pause-market-coupon.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  pauseMarketCoupon,
  (done, { ctx }) =>
    redirect(paths.officeCoupons(ctx.locale), {
      status: 303,
      headers: done
        ? { "Set-Cookie": flash(ctx, { code: done.paused ? "done.coupon-paused" : "done.coupon-open", facts: {} }) }
        : {},
    }),
  { params: { coupon: "coupon" } },
);
