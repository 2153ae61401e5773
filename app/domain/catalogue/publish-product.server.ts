import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { reviewedProduct } from "./access.server.ts";
import { publishProduct as input } from "./forms.ts";
import { factsOf } from "./product-record.server.ts";
import { mustHaveRoom } from "./right-steps.server.ts";
import { mustBeSeen, mustBeSubmittable, mustMoveProduct, mustNotBeOwn } from "./rules.ts";

/** An officer puts a listing on the shelf: this very version, and never her own. */
export const publishProduct = command({
  name: "publish-product",
  who: officer,
  input,
  async run({ tx, actor, tell, moved }, { slug, version, note }) {
    const product = await reviewedProduct(tx, actor, slug, { lock: true });
    mustNotBeOwn(product.maker?.personId ?? null, actor.id);
    if (product.status === "published") return unchanged({ slug });
    mustMoveProduct(product.status, "published");
    mustBeSeen(product.version, version);
    // The shop may have closed while the listing waited.
    mustBeSubmittable(factsOf(product));
    await mustHaveRoom(tx, product);
    await tx.execute(
      sql`update products set status = 'published', published_at = coalesce(published_at, market_now()), reviewed_by = ${actor.id},
            review_note = ${note || null}, review_marks = '{}' where id = ${product.id}`,
    );
    await moved("product", product.id, product.status, "published");
    await tell("product.published", "product", product.id, { subject: product.shopId, data: { version, note } });
    return { slug };
  },
});
