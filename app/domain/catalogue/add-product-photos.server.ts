import { sql } from "drizzle-orm";
import { addPhoto } from "#app/domain/media/add-photo.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { addressOf } from "#app/platform/storage.server.ts";
import { ownProduct } from "./access.server.ts";
import { addPhotos } from "./forms.ts";
import { mostPhotos } from "./rules.ts";
import { backToReview, raiseVersion } from "./steps.server.ts";

/**
 * Photographs put on the maker's listing, several at once, in the order chosen. Each is decoded and stripped before any
 * transaction. The same picture sent again after a dropped line is there only once.
 */
export const addProductPhotos = command({
  name: "add-product-photos",
  who: producer,
  input: addPhotos,
  once: {
    noun: "product",
    scope: (ctx, { slug }) => `${ctx.actor.kind === "person" ? ctx.actor.id : ""}:${slug}`,
    again: async (_ctx, _id, { slug }) => ({ slug, added: 0 }),
  },
  async prepare(ctx, actor, { slug, photos }): Promise<KeptPicture[]> {
    // Whose listing it is, is asked first: strangers' bytes are not even decoded.
    await ownProduct(ctx.db, actor, slug);
    if (photos.length === 0) throw new Invalid({ photos: "catalogue.no-photo" });
    const kept: KeptPicture[] = [];
    for (const { bytes } of photos) kept.push(await keepPicture(ctx.house, bytes, "photos"));
    return kept;
  },
  async run(run, { slug, place }, kept) {
    const { tx, actor, tell } = run;
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    const known = new Set(product.photos.map((photo) => photo.address));
    const fresh = kept.filter(({ file }) => {
      const address = addressOf(file.sha256);
      return !known.has(address) && known.add(address);
    });
    if (fresh.length === 0) return unchanged({ slug, added: 0 });
    if (product.photos.length + fresh.length > mostPhotos) throw new Invalid({ photos: "catalogue.too-many-photos" });
    const taken = new Set(product.photos.map(({ position }) => position));
    const last = Math.max(0, ...taken);
    let position = place !== null && !taken.has(place) ? place - 1 : last;
    for (const picture of fresh) {
      const photoId = await addPhoto(run, picture, actor.id);
      while (taken.has(++position));
      await tx.execute(
        sql`insert into product_photos (product_id, photo_id, position) values (${product.id}, ${photoId}, ${position})`,
      );
    }
    await raiseVersion(tx, product.id, ["photos"]);
    const review = await backToReview(run, product);
    await tell("product.photos-added", "product", product.id, {
      subject,
      grant,
      data: { count: fresh.length, review },
    });
    return { slug, added: fresh.length };
  },
});
