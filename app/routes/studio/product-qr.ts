import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { qrFile } from "#app/routes/passport-qr.server.ts";

export const loader = page(producer, async (ctx, { params, url }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug ?? "");
  return qrFile(ctx, product.id, url.pathname);
});
