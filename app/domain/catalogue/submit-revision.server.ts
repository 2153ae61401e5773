import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { ownProduct } from "./access.server.ts";
import { productOnly } from "./forms.ts";
import { factsOf } from "./product-record.server.ts";
import { gapsOf, mustMoveRevision } from "./rules.ts";

/** The maker sends the changes that wait beside her listing to be looked at. Pressing twice is harmless. */
export const submitRevision = command({
  name: "submit-revision",
  who: producer,
  input: productOnly,
  async run({ tx, actor, tell, moved }, { slug }) {
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    const { revision } = product;
    if (!revision) throw new Missing("revision");
    if (revision.status === "submitted") return unchanged({ slug });
    mustMoveRevision(revision.status, "submitted");
    const missing = gapsOf(factsOf(product)).filter(({ on }) => on === "form").length;
    if (missing > 0) throw new Refusal("catalogue.not-ready", { count: missing });
    await tx.execute(
      sql`update product_revisions set status = 'submitted', submitted_at = market_now() where id = ${revision.id}`,
    );
    await moved("revision", revision.id, revision.status, "submitted");
    await tell("product.revision-submitted", "product", product.id, { subject, grant });
    return { slug };
  },
});
