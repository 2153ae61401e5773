import { usualCurrency } from "#app/domain/cart/currency.server.ts";
import { lockCart } from "#app/domain/cart/steps.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { readAddress } from "./address.ts";
import { keepAddress } from "./addresses.server.ts";
import { saveDraft } from "./checkout-draft.server.ts";
import { saveAddress as input } from "./forms.ts";

/** The second step of a checkout: where it goes. A person signed in finds the address again next time. */
export const saveAddress = command({
  name: "save-address",
  who: anyone,
  input,
  async run({ ctx, tx, actor, tell }, form) {
    const { address, faults } = readAddress(ctx.house.country, form);
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    const cart = await lockCart(tx, { actor, token: form.cart, currency: form.currency ?? usualCurrency(ctx) });
    if (!cart) throw new Refusal("cart.empty");
    await saveDraft(tx, ctx.house.keys, cart.id, { address });
    if (actor.kind === "person") await keepAddress(tx, ctx.house.keys, actor.id, address);
    await tell("checkout.address-given", "cart", cart.id, { data: { destination: address.province } });
    return null;
  },
});
