import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { reviewedProduct } from "./access.server.ts";
import { acceptRevision as input } from "./forms.ts";
import { factsOf } from "./product-record.server.ts";
import { asEdited } from "./revision.ts";
import { revisionState } from "./revision-steps.server.ts";
import { gapsOf, mustBeSeen, mustMoveRevision, mustNotBeOwn } from "./rules.ts";
import { raiseVersion, writeJudged } from "./steps.server.ts";

/** An officer takes the changes over into the listing, which was on the shelf all the while: these very ones, and never her own. */
export const acceptRevision = command({
  name: "accept-revision",
  who: officer,
  input,
  async run({ tx, actor, tell, moved }, { slug, revision: id, version, note }) {
    const product = await reviewedProduct(tx, actor, slug, { lock: true });
    mustNotBeOwn(product.maker?.personId ?? null, actor.id);
    const status = await revisionState(tx, product.id, id);
    if (status === "accepted") return unchanged({ slug });
    mustMoveRevision(status, "accepted");
    const { revision } = product;
    if (product.status !== "published" || revision?.id !== id) throw new Refusal("catalogue.cannot-move");
    mustBeSeen(revision.version, version);
    const missing = gapsOf(factsOf(product)).filter(({ on }) => on === "form").length;
    if (missing > 0) throw new Refusal("catalogue.not-ready", { count: missing });
    await writeJudged(tx, product, asEdited(product));
    await raiseVersion(tx, product.id);
    await tx.execute(
      sql`update product_revisions set status = 'accepted', reviewed_by = ${actor.id}, reviewed_at = market_now(), note = ${note || null},
            marks = '{}' where id = ${id}`,
    );
    await moved("revision", id, status, "accepted");
    await tell("product.revision-accepted", "product", product.id, {
      subject: product.shopId,
      data: { revision: id, version: product.version + 1, changed: Object.keys(revision.changes), note },
    });
    return { slug };
  },
});
