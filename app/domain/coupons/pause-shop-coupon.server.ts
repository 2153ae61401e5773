import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { pauseCoupon as input } from "./forms.ts";
import { setCouponState } from "./steps.server.ts";

/** Stops a coupon of her own shop, or lets it be used again. */
export const pauseShopCoupon = command({
  name: "pause-shop-coupon",
  who: producer,
  input,
  run: (run, typed) => setCouponState(run, run.actor.producer.shopId, typed),
});
