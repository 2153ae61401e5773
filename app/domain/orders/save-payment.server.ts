import { usualCurrency } from "#app/domain/cart/currency.server.ts";
import { lockCart } from "#app/domain/cart/steps.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { saveDraft } from "./checkout-draft.server.ts";
import { viewCheckout } from "./checkout-view.server.ts";
import { savePayment as input } from "./forms.ts";

/** The fourth step of a checkout: how she pays, and a coupon if she has one. Nothing of it is used up yet. */
export const savePayment = command({
  name: "save-payment",
  who: anyone,
  input,
  async run({ ctx, tx, actor, tell }, { cart: token, currency, rail, coupon }) {
    const cart = await lockCart(tx, { actor, token, currency: currency ?? usualCurrency(ctx) });
    if (!cart) throw new Refusal("cart.empty");
    await saveDraft(tx, ctx.house.keys, cart.id, { coupon });
    const { quote, rails, couponFault } = await viewCheckout(ctx, tx, cart);
    if (couponFault) throw new Invalid({ coupon: couponFault });
    if (!quote) throw new Refusal("checkout.address-first");
    const chosen = rails.find((one) => one.rail.name === rail);
    if (!chosen || chosen.fault) throw new Invalid({ rail: chosen?.fault ?? "choose" });
    await saveDraft(tx, ctx.house.keys, cart.id, { rail });
    await tell("checkout.payment-chosen", "cart", cart.id, { data: { rail } });
    return null;
  },
});
