import { sql } from "drizzle-orm";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { memberProduct } from "./access.server.ts";
import { markProduct as input } from "./forms.ts";
import { knownMarks } from "./listing-steps.ts";

/**
 * Her cooperative leaves marks at fields of a member's draft, or of changes that wait beside her listing, for her to
 * mend. They stand beside those of an officer; a mark that is left empty takes nothing away.
 */
export const markProduct = command({
  name: "mark-product",
  who: oneOf(manager, clerk),
  input,
  async run({ tx, actor, tell }, { slug, marks: typed }) {
    const { product, subject, grant } = await memberProduct(tx, actor, slug, { lock: true });
    const { revision, status } = product;
    if (status !== "draft" && !revision) throw new Refusal("catalogue.cannot-move");
    const standing = revision?.marks ?? product.reviewMarks;
    const marks = Object.entries(knownMarks(product.family, typed)).filter(([name, text]) => standing[name] !== text);
    if (marks.length === 0) return unchanged({ slug });
    const added = JSON.stringify(Object.fromEntries(marks));
    await tx.execute(
      revision
        ? sql`update product_revisions set marks = marks || ${added}::jsonb where id = ${revision.id}`
        : sql`update products set review_marks = review_marks || ${added}::jsonb where id = ${product.id}`,
    );
    const data = { fields: marks.map(([name]) => name) };
    await tell("product.marked", "product", product.id, { subject, grant, data });
    return { slug };
  },
});
