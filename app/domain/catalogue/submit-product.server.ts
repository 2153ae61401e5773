import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { ownProduct } from "./access.server.ts";
import { productOnly } from "./forms.ts";
import { factsOf } from "./product-record.server.ts";
import { mustHaveRoom } from "./right-steps.server.ts";
import { mustBeSubmittable, mustMoveProduct } from "./rules.ts";
import { takeInWaiting } from "./steps.server.ts";

/** The maker sends her listing to be looked at. Pressing twice is harmless. */
export const submitProduct = command({
  name: "submit-product",
  who: producer,
  input: productOnly,
  async run(run, { slug }) {
    const { tx, actor, tell, moved } = run;
    const { product: found, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    if (found.status === "submitted") return unchanged({ slug });
    // What is out is changed by a revision, which is sent on its own.
    if (found.status === "published") throw new Refusal("catalogue.cannot-move");
    mustMoveProduct(found.status, "submitted");
    const product = await takeInWaiting(run, found, { subject, grant });
    mustBeSubmittable(factsOf(product));
    await mustHaveRoom(tx, product);
    await tx.execute(
      sql`update products set status = 'submitted', submitted_at = market_now() where id = ${product.id}`,
    );
    await moved("product", product.id, product.status, "submitted");
    await tell("product.submitted", "product", product.id, { subject, grant });
    return { slug };
  },
});
