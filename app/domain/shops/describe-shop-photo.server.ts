import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { describePhoto } from "./forms.ts";
import { ownOpenShop } from "./own-shop.server.ts";

/** What a picture of the workplace shows, in words, for those who do not see it. */
export const describeShopPhoto = command({
  name: "describe-shop-photo",
  who: producer,
  input: describePhoto,
  async run({ tx, actor, tell }, { photo, altFa, altEn }) {
    const shop = await ownOpenShop(tx, actor);
    const before = shop.photos.find(({ id }) => id === photo);
    if (!before) throw new Missing("photo");
    if (before.altFa === altFa && before.altEn === altEn) return unchanged({ photo });
    await tx.execute(
      sql`update shop_photos set alt_fa = ${altFa}, alt_en = ${altEn} where shop_id = ${shop.id} and photo_id = ${photo}`,
    );
    await tell("shop.photo-described", "shop", shop.id, { subject: shop.id, data: { photo } });
    return { photo };
  },
});
