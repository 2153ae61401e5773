import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { ownProduct } from "./access.server.ts";
import { wholesaleOf } from "./price-list.server.ts";
import { saveMinimum as input } from "./wholesale-forms.ts";

/** The fewest pieces of a listing that are sold at once; one is no minimum. */
export const saveMinimum = command({
  name: "save-minimum",
  who: producer,
  input,
  async run({ tx, actor, tell }, { slug, least }) {
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    if (product.availability === "unique" || product.availability === "service")
      throw new Refusal("price-list.not-here");
    const before = await wholesaleOf(tx, product.id);
    if (before.least === least) return unchanged({ slug: product.slug });
    await tx.execute(
      least === 1
        ? sql`delete from product_minimums where product_id = ${product.id}`
        : sql`insert into product_minimums (product_id, quantity) values (${product.id}, ${least})
              on conflict (product_id) do update set quantity = excluded.quantity`,
    );
    await tell("product.minimum-saved", "product", product.id, { subject, grant, data: { least } });
    return { slug: product.slug };
  },
});
