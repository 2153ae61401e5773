import { changeQuantity } from "#app/domain/cart/change-quantity.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import Cart, { loader as basket } from "./cart.tsx";

/** POST: so many of it. */
export const action = button(changeQuantity, (_result, { ctx }) => paths.cart(ctx.locale), {
  params: { slug: "slug" },
  cookies: { cart: "cart" },
  faultsHere: true,
});

/** A number no basket can hold is told on the basket's page. */
export const loader = basket;
export default Cart;
