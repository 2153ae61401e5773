import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { raiseVersion } from "./steps.server.ts";
import { saveVariant as input } from "./stock-forms.ts";
import { keepLowestPrices, lockVariants, saveVariantPrice, variantAmong } from "./variant-steps.server.ts";

/** A variant's name, measure and prices. What was ordered keeps the words, units and price it was ordered with. */
export const saveVariant = command({
  name: "save-variant",
  who: producer,
  input,
  async run({ tx, actor, tell }, typed) {
    const { product, variants, subject, grant } = await lockVariants(tx, actor, typed);
    const { id } = variantAmong(variants, typed.variant);
    await tx.execute(
      sql`update product_variants set name_fa = ${typed.nameFa}, name_en = ${typed.nameEn}, takes = ${typed.takes} where id = ${id}`,
    );
    await saveVariantPrice(tx, id, "IRR", typed.priceToman);
    await saveVariantPrice(tx, id, "EUR", typed.priceEur);
    await keepLowestPrices(tx, product.id);
    await raiseVersion(tx, product.id);
    await tell("product.variant-saved", "product", product.id, { subject, grant, data: { variant: id } });
    return { slug: product.slug };
  },
});
