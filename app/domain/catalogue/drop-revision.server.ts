import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { ownProduct } from "./access.server.ts";
import { productOnly } from "./forms.ts";
import { endRevision } from "./revision-steps.server.ts";
import { mustMoveRevision } from "./rules.ts";

/** The maker thinks better of it: what waits beside her listing goes, and the listing stays as buyers see it. */
export const dropRevision = command({
  name: "drop-revision",
  who: producer,
  input: productOnly,
  async run(run, { slug }) {
    const { product, subject, grant } = await ownProduct(run.tx, run.actor, slug, { lock: true });
    if (!product.revision) return unchanged({ slug });
    mustMoveRevision(product.revision.status, "dropped");
    await endRevision(run, product, { subject, grant });
    return { slug };
  },
});
