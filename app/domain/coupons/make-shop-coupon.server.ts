import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { makeCoupon as input } from "./forms.ts";
import { writeCoupon } from "./steps.server.ts";

/** Makes a coupon of her own shop. */
export const makeShopCoupon = command({
  name: "make-shop-coupon",
  who: producer,
  input,
  once: {
    noun: "coupon",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id, { code }) => ({ id, code }),
  },
  run: (run, typed) => writeCoupon(run, run.actor.producer.shopId, typed),
});
