import { sql } from "drizzle-orm";
import { addPhoto } from "#app/domain/media/add-photo.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { addressOf } from "#app/platform/storage.server.ts";
import { addPhotos } from "./forms.ts";
import { ownOpenShop } from "./own-shop.server.ts";
import { mostShopPhotos } from "./rules.ts";

/** Pictures of the workplace, several at once. The same picture sent again is there only once, so no key is needed. */
export const addShopPhotos = command({
  name: "add-shop-photos",
  who: producer,
  input: addPhotos,
  async prepare(ctx, _actor, { photos }) {
    if (photos.length === 0) throw new Invalid({ photos: "shops.no-photo" });
    const kept: KeptPicture[] = [];
    for (const { bytes } of photos) kept.push(await keepPicture(ctx.house, bytes, "photos"));
    return kept;
  },
  async run(run, _form, kept) {
    const { tx, actor, tell } = run;
    const shop = await ownOpenShop(tx, actor);
    const known = new Set(shop.photos.map(({ address }) => address));
    const fresh = kept.filter(({ file }) => {
      const address = addressOf(file.sha256);
      return !known.has(address) && known.add(address);
    });
    if (fresh.length === 0) return unchanged({ added: 0 });
    if (shop.photos.length + fresh.length > mostShopPhotos) throw new Invalid({ photos: "shops.too-many-photos" });
    let position = Math.max(0, ...shop.photos.map((photo) => photo.position));
    for (const picture of fresh) {
      const photo = await addPhoto(run, picture, actor.id);
      await tx.execute(
        sql`insert into shop_photos (shop_id, photo_id, position) values (${shop.id}, ${photo}, ${++position})`,
      );
    }
    await tell("shop.photos-added", "shop", shop.id, { subject: shop.id, data: { count: fresh.length } });
    return { added: fresh.length };
  },
});
