import { changeQuantity } from "#app/domain/cart/change-quantity.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(changeQuantity, (_result, { ctx }) => paths.cart(ctx.locale), {
  params: { slug: "slug" },
  cookies: { cart: "cart" },
});
