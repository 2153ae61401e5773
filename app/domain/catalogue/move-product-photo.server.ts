import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { ownProduct } from "./access.server.ts";
import { movePhoto } from "./forms.ts";

/** Puts a photograph one place earlier or later, or at a place of its own. The first is the one on cards. */
export const moveProductPhoto = command({
  name: "move-product-photo",
  who: producer,
  input: movePhoto,
  async run({ tx, actor, tell }, { slug, photo, to }) {
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    const ids = product.photos.map(({ id }) => id);
    const from = ids.indexOf(photo);
    if (from < 0) throw new Missing("photo");
    const wanted = to === "first" ? 0 : typeof to === "number" ? to - 1 : from + (to === "later" ? 1 : -1);
    const target = Math.min(ids.length - 1, Math.max(0, wanted));
    if (target === from) return unchanged({ slug });
    ids.splice(from, 1);
    ids.splice(target, 0, photo);
    // Places are unique at every moment, so all step aside first.
    await tx.execute(sql`update product_photos set position = -position - 1 where product_id = ${product.id}`);
    for (const [index, id] of ids.entries()) {
      await tx.execute(
        sql`update product_photos set position = ${index + 1} where product_id = ${product.id} and photo_id = ${id}`,
      );
    }
    await tell("product.photo-moved", "product", product.id, { subject, grant, data: { photo, to } });
    return { slug };
  },
});
