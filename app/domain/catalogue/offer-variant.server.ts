import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { raiseVersion } from "./steps.server.ts";
import { oneVariant } from "./stock-forms.ts";
import { keepLowestPrices, lockVariants, variantAmong } from "./variant-steps.server.ts";
import { mostVariants } from "./variants.ts";

/** Offers a retired variant again, last in the list. */
export const offerVariant = command({
  name: "offer-variant",
  who: producer,
  input: oneVariant,
  async run({ tx, actor, tell }, typed) {
    const { product, variants, subject, grant } = await lockVariants(tx, actor, typed);
    const variant = variantAmong(variants, typed.variant);
    if (!variant.retired) return unchanged({ slug: product.slug });
    if (variants.filter(({ retired }) => !retired).length >= mostVariants)
      throw new Refusal("variant.too-many", { most: mostVariants });
    await tx.execute(
      sql`update product_variants set retired_at = null,
            position = (select max(position) + 1 from product_variants where product_id = ${product.id}) where id = ${variant.id}`,
    );
    await keepLowestPrices(tx, product.id);
    await raiseVersion(tx, product.id);
    await tell("product.variant-offered", "product", product.id, { subject, grant, data: { variant: variant.id } });
    return { slug: product.slug };
  },
});
