import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { raiseVersion } from "./steps.server.ts";
import { addVariant as input } from "./stock-forms.ts";
import { keepLowestPrices, lockVariants, saveVariantPrice } from "./variant-steps.server.ts";
import { mostVariants } from "./variants.ts";

/** One more way to buy a product: last in the list. From the first on it is bought in variants only. */
export const addVariant = command({
  name: "add-variant",
  who: producer,
  input,
  once: {
    noun: "variant",
    scope: (ctx, { slug }) => `${ctx.actor.kind === "person" ? ctx.actor.id : ""}:${slug}`,
    again: async (_ctx, _id, { slug }) => ({ slug }),
  },
  async run({ tx, actor, tell, newId }, typed) {
    const { product, variants, subject, grant } = await lockVariants(tx, actor, typed);
    if (variants.filter(({ retired }) => !retired).length >= mostVariants)
      throw new Refusal("variant.too-many", { most: mostVariants });
    const { nameFa, nameEn, takes } = typed;
    await tx.execute(
      sql`insert into product_variants (id, product_id, position, name_fa, name_en, takes)
          select ${newId}, ${product.id}, coalesce(max(position), 0) + 1, ${nameFa}, ${nameEn}, ${takes}
          from product_variants where product_id = ${product.id}`,
    );
    await saveVariantPrice(tx, newId, "IRR", typed.priceToman);
    await saveVariantPrice(tx, newId, "EUR", typed.priceEur);
    await keepLowestPrices(tx, product.id);
    await raiseVersion(tx, product.id);
    await tell("product.variant-added", "product", product.id, { subject, grant, data: { variant: newId, takes } });
    return { slug: product.slug };
  },
});
