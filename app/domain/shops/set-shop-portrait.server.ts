import { sql } from "drizzle-orm";
import { addPhoto } from "#app/domain/media/add-photo.server.ts";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { addressOf } from "#app/platform/storage.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { setPortrait } from "./forms.ts";
import { ownOpenShop } from "./own-shop.server.ts";

/** The picture of the maker, or of her hands, on her shop. The one before is swept a day later. */
export const setShopPortrait = command({
  name: "set-shop-portrait",
  who: producer,
  input: setPortrait,
  async prepare(ctx, _actor, { portrait: [picture] }) {
    if (!picture) throw new Invalid({ portrait: "shops.no-portrait" });
    return keepPicture(ctx.house, picture.bytes, "portrait");
  },
  async run(run, _form, kept) {
    const { tx, actor, tell } = run;
    const shop = await ownOpenShop(tx, actor);
    const [now] = await rowsOf<{ address: string }>(
      tx,
      sql`select ph.address from shops s join photos ph on ph.id = s.portrait_id where s.id = ${shop.id}`,
    );
    if (now?.address === addressOf(kept.file.sha256)) return unchanged(null);
    const photo = await addPhoto(run, kept, actor.id);
    await tx.execute(sql`update shops set portrait_id = ${photo} where id = ${shop.id}`);
    await tell("shop.portrait-set", "shop", shop.id, { subject: shop.id, data: { photo } });
    return null;
  },
});
