import { usualCurrency } from "#app/domain/cart/currency.server.ts";
import { lockCart } from "#app/domain/cart/steps.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import type { ParcelChoice } from "#db/schema/orders.ts";
import { saveDraft } from "./checkout-draft.server.ts";
import { wishedOption } from "./checkout-steps.ts";
import { viewCheckout } from "./checkout-view.server.ts";
import { saveParcels as input } from "./forms.ts";

/** The third step of a checkout: how each sender's goods go, and what the buyer would like to say to her. */
export const saveParcels = command({
  name: "save-parcels",
  who: anyone,
  input,
  async run({ ctx, tx, actor, tell }, form) {
    const cart = await lockCart(tx, { actor, token: form.cart, currency: form.currency ?? usualCurrency(ctx) });
    if (!cart) throw new Refusal("cart.empty");
    const { quote, draft } = await viewCheckout(ctx, tx, cart);
    if (!quote) throw new Refusal("checkout.address-first");
    const parcels: Record<string, ParcelChoice> = {};
    const notes: Record<string, string> = {};
    const faults: Record<string, string> = {};
    const nths = new Map(Object.entries(form.sender).map(([nth, slug]) => [slug, nth]));
    for (const [index, { options, lines }] of quote.consignments.entries()) {
      const slug = lines[0]?.sellerSlug ?? "";
      const nth = nths.get(slug);
      const [service = "", pickup = ""] = (nth === undefined ? "" : (form.way[nth] ?? "")).split("/");
      const chosen = wishedOption(options, { service, pickup, insured: false });
      if (!chosen || nth === undefined) {
        faults[`way.${nth ?? index}`] = "choose";
        continue;
      }
      parcels[slug] = { service, pickup, insured: chosen.insurance !== null && form.insured[nth] === true };
      if (form.note[nth]) notes[slug] = form.note[nth];
    }
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    await saveDraft(tx, ctx.house.keys, cart.id, { parcels, said: { ...draft.said, notes } });
    await tell("checkout.parcels-chosen", "cart", cart.id, { data: { parcels } });
    return null;
  },
});
