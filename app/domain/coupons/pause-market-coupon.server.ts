import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { pauseCoupon as input } from "./forms.ts";
import { setCouponState } from "./steps.server.ts";

/** Stops a coupon of the whole market, or lets it be used again. */
export const pauseMarketCoupon = command({
  name: "pause-market-coupon",
  who: finance,
  input,
  run: (run, typed) => setCouponState(run, null, typed),
});
