import { usualCurrency } from "#app/domain/cart/currency.server.ts";
import { lockCart } from "#app/domain/cart/steps.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { draftOf, saveDraft } from "./checkout-draft.server.ts";
import { saveWho as input } from "./forms.ts";

/** The first step of a checkout: who orders. Kept sealed beside the basket, so that a dropped line loses nothing. */
export const saveWho = command({
  name: "save-who",
  who: anyone,
  input,
  async run({ ctx, tx, actor, tell }, { cart: token, currency, name, phone, email }) {
    const { country, keys } = ctx.house;
    const read = country.identifiers.mobile(phone);
    if (!read) throw new Invalid({ phone: "phone.invalid" });
    const cart = await lockCart(tx, { actor, token, currency: currency ?? usualCurrency(ctx) });
    if (!cart) throw new Refusal("cart.empty");
    const { said } = await draftOf(tx, keys, cart.id, actor);
    await saveDraft(tx, keys, cart.id, { said: { ...said, name, phone: read, email } });
    await tell("checkout.identity-given", "cart", cart.id);
    return null;
  },
});
