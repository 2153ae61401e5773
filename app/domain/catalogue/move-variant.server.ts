import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { raiseVersion } from "./steps.server.ts";
import { moveVariant as input } from "./stock-forms.ts";
import { lockVariants, variantAmong } from "./variant-steps.server.ts";

/** One place earlier or later among those offered: the order in which a buyer reads them. */
export const moveVariant = command({
  name: "move-variant",
  who: producer,
  input,
  async run({ tx, actor, tell }, { to, ...typed }) {
    const { product, variants, subject, grant } = await lockVariants(tx, actor, typed);
    const { id } = variantAmong(variants, typed.variant);
    const order = variants.filter(({ retired }) => !retired).map((one) => one.id);
    const from = order.indexOf(id);
    const target = from + (to === "later" ? 1 : -1);
    if (from < 0 || target < 0 || target >= order.length) return unchanged({ slug: product.slug });
    order.splice(from, 1);
    order.splice(target, 0, id);
    for (const [index, one] of order.entries())
      await tx.execute(sql`update product_variants set position = ${index + 1} where id = ${one}`);
    await raiseVersion(tx, product.id);
    await tell("product.variant-moved", "product", product.id, { subject, grant, data: { variant: id, to } });
    return { slug: product.slug };
  },
});
