import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { qrFile } from "#app/routes/passport-qr.server.ts";

export const loader = page(oneOf(manager, clerk), async (ctx, { params, url }) => {
  const { product } = await memberProduct(ctx.db, ctx.actor, params.slug ?? "");
  return qrFile(ctx, product.id, url.pathname);
});
