import { openRule } from "#app/domain/commission/open-rule.server.ts";
import { makeShopCoupon } from "#app/domain/coupons/make-shop-coupon.server.ts";
import { addDays } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";

const today = (ctx: Ctx) => dayOf(ctx.now, ctx.house.country.timeZone);

/** One rule before the usual one, as finance opens it: for carpets so dear that a percent of them would be unfair. */
export const openCarpetRule = (finance: Ctx) =>
  openRule(finance, {
    key: "village-commission-rule",
    family: "hand-knotted-carpet",
    currency: "IRR",
    platform: "5",
    programme: "1",
    cap: "5000000",
    from: today(finance),
    note: "فرش‌های گران‌بها: سقف کارمزد",
  });

/** A maker's own code. */
export const makeOwnCode = (maker: Ctx) =>
  makeShopCoupon(maker, {
    ...{ key: "village-shop-coupon", code: "SOKMEH", percent: "15", limitTotal: "50", limitPerCustomer: "1" },
    ...{ from: today(maker), to: addDays(today(maker), 120) },
  });
