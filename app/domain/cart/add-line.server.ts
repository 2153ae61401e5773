import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { hashToken, newToken } from "#app/platform/crypto.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { putInCart } from "./forms.ts";
import { lockCart, mustHaveRoom, productForCart } from "./steps.server.ts";

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
    let cart = await lockCart(tx, token);
    let secret: string | null = null;
    if (cart && cart.currency !== currency) {
      const [lines] = await rowsOf<{ n: number }>(
        tx,
        sql`select count(*)::int as n from cart_lines where cart_id = ${cart.id}`,
      );
      if ((lines?.n ?? 0) > 0) throw new Refusal("cart.other-currency", { currency: cart.currency });
      await tx.execute(sql`update carts set currency = ${currency} where id = ${cart.id}`);
    }
    if (!cart) {
      secret = newToken();
      const person = actor.kind === "person" ? actor.id : null;
      const [made] = await rowsOf<{ id: string }>(
        tx,
        sql`insert into carts (token_hash, person_id, currency) values (${hashToken(secret)}, ${person}, ${currency}) returning id`,
      );
      if (!made) throw new Error("the cart was not made");
      cart = { id: made.id, currency };
    }
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
