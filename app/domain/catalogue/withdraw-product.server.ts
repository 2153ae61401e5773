import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { ownProduct } from "./access.server.ts";
import { productOnly } from "./forms.ts";
import { mustMoveProduct } from "./rules.ts";
import { takeInWaiting } from "./steps.server.ts";

/** The maker takes her listing off the shelf. What was ordered before is still hers to send. */
export const withdrawProduct = command({
  name: "withdraw-product",
  who: producer,
  input: productOnly,
  async run(run, { slug }) {
    const { tx, actor, tell, moved } = run;
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    if (product.status === "withdrawn") return unchanged({ slug });
    mustMoveProduct(product.status, "withdrawn");
    await tx.execute(sql`update products set status = 'withdrawn' where id = ${product.id}`);
    await moved("product", product.id, product.status, "withdrawn");
    await takeInWaiting(run, product, { subject, grant });
    await tell("product.withdrawn", "product", product.id, { subject, grant });
    return { slug };
  },
});
