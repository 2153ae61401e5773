import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { ownProduct } from "./access.server.ts";
import { productOnly } from "./forms.ts";
import { factsOf } from "./product-record.server.ts";
import { mustBeSubmittable, mustMoveProduct } from "./rules.ts";

/** The maker sends her listing to be looked at. Pressing twice is harmless. */
export const submitProduct = command({
  name: "submit-product",
  who: producer,
  input: productOnly,
  async run({ tx, actor, tell, moved }, { slug }) {
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    if (product.status === "submitted") return unchanged({ slug });
    mustMoveProduct(product.status, "submitted");
    mustBeSubmittable(factsOf(product));
    await tx.execute(
      sql`update products set status = 'submitted', submitted_at = market_now() where id = ${product.id}`,
    );
    await moved("product", product.id, product.status, "submitted");
    await tell("product.submitted", "product", product.id, { subject, grant });
    return { slug };
  },
});
