import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { reviewedProduct } from "./access.server.ts";
import { returnRevision as input } from "./forms.ts";
import { knownMarks } from "./listing-steps.ts";
import { sameValue } from "./revision.ts";
import { revisionState } from "./revision-steps.server.ts";
import { mustBeSeen, mustMoveRevision, mustNotBeOwn } from "./rules.ts";

/** An officer sends changes back with what is to be mended. The listing stays on the shelf as it is. */
export const returnRevision = command({
  name: "return-revision",
  who: officer,
  input,
  async run({ tx, actor, tell, moved }, { slug, revision: id, version, note, marks: typed }) {
    const product = await reviewedProduct(tx, actor, slug, { lock: true });
    mustNotBeOwn(product.maker?.personId ?? null, actor.id);
    const status = await revisionState(tx, product.id, id);
    const marks = knownMarks(product.family, typed);
    const { revision } = product;
    if (status === "returned" && revision?.note === note && sameValue(revision.marks, marks))
      return unchanged({ slug });
    mustMoveRevision(status, "returned");
    if (revision?.id !== id) throw new Refusal("catalogue.cannot-move");
    mustBeSeen(revision.version, version);
    await tx.execute(
      sql`update product_revisions set status = 'returned', reviewed_by = ${actor.id}, reviewed_at = market_now(), note = ${note},
            marks = ${JSON.stringify(marks)}::jsonb where id = ${id}`,
    );
    await moved("revision", id, status, "returned");
    await tell("product.revision-returned", "product", product.id, {
      subject: product.shopId,
      data: { revision: id, version, note, marks: Object.keys(marks) },
    });
    return { slug };
  },
});
