import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { ownProduct } from "./access.server.ts";
import { onePhoto } from "./forms.ts";
import { removedPhoto } from "./removed-photo.server.ts";
import { mostPhotos } from "./rules.ts";
import { backToReview, raiseVersion } from "./steps.server.ts";

/** Puts a photograph back that was just taken off this listing, with its words, where it was or else at the end. */
export const restoreProductPhoto = command({
  name: "restore-product-photo",
  who: producer,
  input: onePhoto,
  async run(run, { slug, photo }) {
    const { tx, actor, tell } = run;
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    if (product.photos.some(({ id }) => id === photo)) return unchanged({ slug });
    const before = await removedPhoto(tx, product.id, photo);
    if (!before) throw new Missing("photo");
    // Held, so that it is not swept while it is put back.
    const kept = await rowsOf(tx, sql`select 1 from photos where id = ${photo} for update`);
    if (kept.length === 0) throw new Refusal("catalogue.photo-gone");
    if (product.photos.length >= mostPhotos) throw new Refusal("catalogue.photos-full");
    const taken = product.photos.map(({ position }) => position);
    const position = taken.includes(before.position) ? Math.max(...taken) + 1 : before.position;
    await tx.execute(
      sql`insert into product_photos (product_id, photo_id, position, alt_fa, alt_en)
          values (${product.id}, ${photo}, ${position}, ${before.altFa}, ${before.altEn})`,
    );
    await raiseVersion(tx, product.id);
    const review = await backToReview(run, product);
    await tell("product.photo-restored", "product", product.id, { subject, grant, data: { photo, review } });
    return { slug };
  },
});
