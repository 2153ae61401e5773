import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { usualCurrency } from "./currency.server.ts";
import { changeQuantity as input } from "./forms.ts";
import { lineOf, lockCart, mustHaveRoom, productForCart } from "./steps.server.ts";

export const changeQuantity = command({
  name: "change-quantity",
  who: anyone,
  input,
  async run({ ctx, tx, actor, now, tell }, { cart: token, slug, variant, quantity, currency }) {
    const cart = await lockCart(tx, { actor, token, currency: currency ?? usualCurrency(ctx) });
    if (!cart) throw new Missing("product");
    const product = await productForCart(tx, ctx, { slug, variant, currency: cart.currency, now });
    await mustHaveRoom(tx, ctx, cart.id, product, { quantity, now });
    const changed = await rowsOf(
      tx,
      sql`update cart_lines l set quantity = ${quantity}, seen_price = coalesce(${product.amount}::bigint, seen_price)
          where l.cart_id = ${cart.id} and ${lineOf(sql`${product.id}`, product.variant)} returning 1`,
    );
    if (changed.length === 0) throw new Missing("product");
    await tell("cart.quantity-changed", "cart", cart.id, {
      data: { product: product.id, variant: product.variant, quantity },
    });
    return null;
  },
});
