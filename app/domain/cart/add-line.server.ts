import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { hashToken, newToken } from "#app/platform/crypto.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { putInCart } from "./forms.ts";
import { type Cart, type CartOf, lockCart, mustHaveRoom, productForCart } from "./steps.server.ts";

/**
 * Puts a product into the browser's cart, making the cart if there is none. Answers the cart's secret when it is new,
 * for the cookie. Nothing is held: units are held when an order is placed.
 */
export const addLine = command({
  name: "add-line",
  who: anyone,
  input: putInCart,
  async run({ ctx, tx, actor, now, tell }, { cart: token, slug, variant, quantity, currency }) {
    const product = await productForCart(tx, ctx, { slug, variant, currency, now });
    if (product.amount === null) throw new Refusal("cart.no-price", { currency });
    const { cart, secret } = await cartToFill(tx, { actor, token, currency });
    const [line] = await rowsOf<{ quantity: number }>(
      tx,
      sql`insert into cart_lines (cart_id, product_id, variant_id, quantity, seen_price)
          values (${cart.id}, ${product.id}, ${product.variant}, ${quantity}, ${product.amount}::bigint)
          on conflict (cart_id, product_id, variant_id) do update
            set quantity = least(cart_lines.quantity + excluded.quantity, 999), seen_price = excluded.seen_price
          returning quantity`,
    );
    await mustHaveRoom(tx, ctx, cart.id, product, { quantity: line?.quantity ?? quantity, now });
    await tell("cart.line-added", "cart", cart.id, {
      data: { product: product.id, variant: product.variant, quantity },
    });
    return { secret };
  },
});

/**
 * Her cart in this currency, made if there is none. A guest's browser keeps one secret for its carts in all currencies;
 * it is answered when it is new. Two first lines at once make one cart.
 */
async function cartToFill(tx: Tx, whose: CartOf): Promise<{ cart: Cart; secret: string | null }> {
  const found = await lockCart(tx, whose);
  if (found) return { cart: found, secret: null };
  const { actor, currency } = whose;
  const person = actor.kind === "person" ? actor.id : null;
  const secret = person === null && !whose.token ? newToken() : null;
  const token = secret ?? (person === null ? whose.token : newToken());
  await tx.execute(
    sql`insert into carts (token_hash, person_id, currency) values (${hashToken(token)}, ${person}, ${currency}) on conflict do nothing`,
  );
  const cart = await lockCart(tx, { ...whose, token });
  if (!cart) throw new Error("the cart was not made");
  return { cart, secret };
}
