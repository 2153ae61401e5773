import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { ownProduct } from "./access.server.ts";
import { onePhoto } from "./forms.ts";
import { leastPhotos } from "./rules.ts";
import { backToReview, raiseVersion } from "./steps.server.ts";

/**
 * Takes a photograph off the listing; its files are swept a day later, until when it can be put back. A listing that is
 * out keeps its three.
 */
export const removeProductPhoto = command({
  name: "remove-product-photo",
  who: producer,
  input: onePhoto,
  async run(run, { slug, photo }) {
    const { tx, actor, tell } = run;
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    const there = product.photos.find(({ id }) => id === photo);
    if (!there) return unchanged({ slug, photo });
    const out = product.status === "published" || product.status === "submitted";
    if (out && product.photos.length <= leastPhotos)
      throw new Refusal("catalogue.least-photos", { count: leastPhotos });
    await tx.execute(sql`delete from product_photos where product_id = ${product.id} and photo_id = ${photo}`);
    await raiseVersion(tx, product.id, ["photos"]);
    const review = await backToReview(run, product);
    await tell("product.photo-removed", "product", product.id, {
      subject,
      grant,
      data: { photo, review, position: there.position, altFa: there.altFa, altEn: there.altEn },
    });
    return { slug, photo };
  },
});
