import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { ownProduct } from "./access.server.ts";
import { removePriceStep as input } from "./wholesale-forms.ts";

/** Takes a step out of a price list, in every currency it stands in. Twice is as good as once. */
export const removePriceStep = command({
  name: "remove-price-step",
  who: producer,
  input,
  async run({ tx, actor, tell }, { slug, tier }) {
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    const [removed] = await rowsOf<{ from: number; audience: string }>(
      tx,
      sql`with named as (select variant_id, audience, min_quantity from product_tiers where id = ${tier} and product_id = ${product.id})
          delete from product_tiers t using named n where t.product_id = ${product.id} and t.audience = n.audience
            and t.min_quantity = n.min_quantity and t.variant_id is not distinct from n.variant_id
          returning t.min_quantity as from, t.audience`,
    );
    if (!removed) return unchanged({ slug: product.slug });
    await tell("product.price-step-removed", "product", product.id, { subject, grant, data: removed });
    return { slug: product.slug };
  },
});
