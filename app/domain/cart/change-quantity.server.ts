import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { changeQuantity as input } from "./forms.ts";
import { lockCart, productForCart } from "./steps.server.ts";

export const changeQuantity = command({
  name: "change-quantity",
  who: anyone,
  input,
  async run({ tx, tell }, { cart: token, slug, quantity }) {
    const cart = await lockCart(tx, token);
    const product = cart && (await productForCart(tx, slug, cart.currency));
    if (!cart || !product) throw new Missing("product");
    const most = product.availability === "made-to-order" ? 999 : (product.on_hand ?? 0);
    if (quantity > most) throw new Refusal(most === 0 ? "cart.sold" : "cart.not-enough", { left: most });
    const changed = await rowsOf(
      tx,
      sql`update cart_lines set quantity = ${quantity}, seen_price = coalesce(${product.amount}::bigint, seen_price)
          where cart_id = ${cart.id} and product_id = ${product.id} returning 1`,
    );
    if (changed.length === 0) throw new Missing("product");
    await tell("cart.quantity-changed", "cart", cart.id, { data: { product: product.id, quantity } });
    return null;
  },
});
