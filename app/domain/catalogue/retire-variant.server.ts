import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { raiseVersion } from "./steps.server.ts";
import { oneVariant } from "./stock-forms.ts";
import { keepLowestPrices, lockVariants, variantAmong } from "./variant-steps.server.ts";

/**
 * Takes a variant off the shelf; orders go on naming it. The last one of a listing that is out or in review stays: its
 * price would become that of one unit of the stock.
 */
export const retireVariant = command({
  name: "retire-variant",
  who: producer,
  input: oneVariant,
  async run({ tx, actor, tell }, typed) {
    const { product, variants, subject, grant } = await lockVariants(tx, actor, typed);
    const variant = variantAmong(variants, typed.variant);
    if (variant.retired) return unchanged({ slug: product.slug });
    const last = variants.filter(({ retired }) => !retired).length === 1;
    if (last && product.status !== "draft" && product.status !== "withdrawn") throw new Refusal("variant.last");
    await tx.execute(sql`update product_variants set retired_at = market_now() where id = ${variant.id}`);
    await keepLowestPrices(tx, product.id);
    await raiseVersion(tx, product.id);
    await tell("product.variant-retired", "product", product.id, { subject, grant, data: { variant: variant.id } });
    return { slug: product.slug };
  },
});
