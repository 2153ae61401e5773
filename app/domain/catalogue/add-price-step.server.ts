import { sql } from "drizzle-orm";
import { requireRight } from "#app/domain/rights/queries.server.ts";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { ownProduct } from "./access.server.ts";
import { wholesaleOf } from "./price-list.server.ts";
import { mostSteps, stepFault, stepsOf } from "./price-list.ts";
import { variantsOf } from "./variant-queries.server.ts";
import { variantAmong } from "./variant-steps.server.ts";
import { addPriceStep as input } from "./wholesale-forms.ts";

/** From so many pieces on a piece costs less. What was ordered keeps the price it was ordered at. */
export const addPriceStep = command({
  name: "add-price-step",
  who: producer,
  input,
  async run({ tx, actor, tell }, typed) {
    const { product, subject, grant } = await ownProduct(tx, actor, typed.slug, { lock: true });
    const { audience, from } = typed;
    await requireRight(tx, subject, "quotes");
    if (product.availability === "unique" || product.availability === "service")
      throw new Refusal("price-list.not-here");
    const variants = (await variantsOf(tx, product.id)).filter(({ retired }) => !retired);
    if (variants.length > 0 && typed.variant === "") throw new Invalid({ variant: "choose" });
    const way = typed.variant === "" ? null : variantAmong(variants, typed.variant);
    const { steps } = await wholesaleOf(tx, product.id);
    const list = { variant: way?.id ?? null, audiences: [audience] };
    const prices = way?.prices ?? product.prices;
    const typedPrices = [
      { field: "priceToman", money: typed.priceToman, currency: "IRR" },
      { field: "priceEur", money: typed.priceEur, currency: "EUR" },
    ] as const;
    if (typedPrices.every(({ money }) => money === null)) throw new Invalid({ priceToman: "required" });
    const faults: Record<string, string> = {};
    for (const { field, money, currency } of typedPrices) {
      if (!money) continue;
      const known = stepsOf(steps, { ...list, currency });
      const listPrice = prices[currency];
      const fault = stepFault(
        known,
        { from, amount: money.amount },
        listPrice === undefined ? null : BigInt(listPrice),
      );
      if (fault === "price-list.taken") faults.from = fault;
      else if (fault) faults[field] = fault;
      else if (known.length >= mostSteps) throw new Refusal("price-list.full", { most: mostSteps });
    }
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    for (const { money, currency } of typedPrices)
      if (money)
        await tx.execute(
          sql`insert into product_tiers (product_id, variant_id, currency, audience, min_quantity, amount)
              values (${product.id}, ${list.variant}, ${currency}, ${audience}, ${from}, ${money.amount})`,
        );
    await tell("product.price-step-added", "product", product.id, { subject, grant, data: { from, audience } });
    return { slug: product.slug };
  },
});
