import { removeLine } from "#app/domain/cart/remove-line.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(removeLine, (_result, { ctx }) => paths.cart(ctx.locale), {
  params: { slug: "slug" },
  cookies: { cart: "cart" },
});
