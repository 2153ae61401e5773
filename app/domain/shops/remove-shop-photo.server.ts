import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { onePhoto } from "./forms.ts";
import { ownOpenShop } from "./own-shop.server.ts";

/** Takes a picture of the workplace off the shop. @throws Missing for one that is not there */
export const removeShopPhoto = command({
  name: "remove-shop-photo",
  who: producer,
  input: onePhoto,
  async run({ tx, actor, tell }, { photo }) {
    const shop = await ownOpenShop(tx, actor);
    const gone = await rowsOf(
      tx,
      sql`delete from shop_photos where shop_id = ${shop.id} and photo_id = ${photo} returning photo_id`,
    );
    if (gone.length === 0) throw new Missing("photo");
    await tell("shop.photo-removed", "shop", shop.id, { subject: shop.id, data: { photo } });
    return null;
  },
});
