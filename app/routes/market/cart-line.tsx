import { redirect } from "@remix-run/node";
import { addLine } from "#app/domain/cart/add-line.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import Cart, { loader as basket } from "./cart.tsx";

/** A cart is kept for thirty days. */
const cartSeconds = 30 * 86_400;

/** POST: into the basket. Refused, the buyer stays on the product's page and reads why. */
export const action = button(
  addLine,
  (result, { ctx, params }) => {
    if (!result) return paths.product(ctx.locale, params.slug ?? "");
    const headers: Record<string, string> = result.secret
      ? { "Set-Cookie": cookie("cart", result.secret, cartSeconds, ctx.house.secure) }
      : {};
    return redirect(paths.cart(ctx.locale), { status: 303, headers });
  },
  { params: { slug: "slug" }, cookies: { cart: "cart" }, faultsHere: true },
);

/** A number no basket can hold is told on the basket's page. */
export const loader = basket;
export default Cart;
