import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { usualCurrency } from "./currency.server.ts";
import { takeOut } from "./forms.ts";
import { lineOf, lockCart } from "./steps.server.ts";

/** Takes a line out, also of a product that is no longer sold. Twice is as good as once. */
export const removeLine = command({
  name: "remove-line",
  who: anyone,
  input: takeOut,
  async run({ ctx, tx, actor, tell }, { cart: token, slug, variant, currency }) {
    const cart = await lockCart(tx, { actor, token, currency: currency ?? usualCurrency(ctx) });
    if (!cart) return unchanged(null);
    const removed = await rowsOf<{ product_id: string }>(
      tx,
      sql`delete from cart_lines l using products p where l.cart_id = ${cart.id} and p.slug = ${slug} and ${lineOf(sql`p.id`, variant)} returning l.product_id`,
    );
    const [line] = removed;
    if (!line) return unchanged(null);
    await tell("cart.line-removed", "cart", cart.id, { data: { product: line.product_id } });
    return null;
  },
});
