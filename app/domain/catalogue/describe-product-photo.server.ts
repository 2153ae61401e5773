import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { ownProduct } from "./access.server.ts";
import { describePhoto } from "./forms.ts";

/** What a photograph shows, in words, for those who do not see it. */
export const describeProductPhoto = command({
  name: "describe-product-photo",
  who: producer,
  input: describePhoto,
  async run({ tx, actor, tell }, { slug, photo, altFa, altEn }) {
    const { product, subject, grant } = await ownProduct(tx, actor, slug, { lock: true });
    const before = product.photos.find(({ id }) => id === photo);
    if (!before) throw new Missing("photo");
    if (before.altFa === altFa && before.altEn === altEn) return unchanged({ slug });
    await tx.execute(
      sql`update product_photos set alt_fa = ${altFa}, alt_en = ${altEn} where product_id = ${product.id} and photo_id = ${photo}`,
    );
    await tell("product.photo-described", "product", product.id, { subject, grant, data: { photo } });
    return { slug };
  },
});
