import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { reviewedProduct } from "./access.server.ts";
import { returnProduct as input } from "./forms.ts";
import { knownMarks } from "./listing-steps.ts";
import { sameValue } from "./revision.ts";
import { mustBeSeen, mustMoveProduct, mustNotBeOwn } from "./rules.ts";

/** An officer sends a listing back with what is to be mended: a note, and marks at single fields, which the maker finds there. */
export const returnProduct = command({
  name: "return-product",
  who: officer,
  input,
  async run({ tx, actor, tell, moved }, { slug, version, note, marks: typed }) {
    const product = await reviewedProduct(tx, actor, slug, { lock: true });
    mustNotBeOwn(product.maker?.personId ?? null, actor.id);
    const marks = knownMarks(product.family, typed);
    if (product.status === "draft" && product.reviewNote === note && sameValue(product.reviewMarks, marks))
      return unchanged({ slug });
    mustMoveProduct(product.status, "draft");
    mustBeSeen(product.version, version);
    await tx.execute(
      sql`update products set status = 'draft', reviewed_by = ${actor.id}, review_note = ${note},
            review_marks = ${JSON.stringify(marks)}::jsonb where id = ${product.id}`,
    );
    await moved("product", product.id, product.status, "draft");
    await tell("product.returned", "product", product.id, {
      subject: product.shopId,
      data: { version, note, marks: Object.keys(marks) },
    });
    return { slug };
  },
});
