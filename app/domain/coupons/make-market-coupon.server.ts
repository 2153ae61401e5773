import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { makeCoupon as input } from "./forms.ts";
import { writeCoupon } from "./steps.server.ts";

/** Makes a coupon of the whole market. */
export const makeMarketCoupon = command({
  name: "make-market-coupon",
  who: finance,
  input,
  once: {
    noun: "coupon",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id, { code }) => ({ id, code }),
  },
  run: (run, typed) => writeCoupon(run, null, typed),
});
