import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { usualCurrency } from "./currency.server.ts";
import { takeOut } from "./forms.ts";
import { lineOf, lockCart } from "./steps.server.ts";

/** A line that was taken out, as it would be put back. */
export type Removed = { slug: string; variant: string; quantity: number; currency: Currency; title: string };
type Row = { product: string; variant: string | null; quantity: number; fa: string; en: string | null };

/** Takes a line out, also of a product that is no longer sold. Twice is as good as once. Answers what was taken out. */
export const removeLine = command({
  name: "remove-line",
  who: anyone,
  input: takeOut,
  async run({ ctx, tx, actor, tell }, { cart: token, slug, variant, currency }) {
    const cart = await lockCart(tx, { actor, token, currency: currency ?? usualCurrency(ctx) });
    if (!cart) return unchanged<Removed | null>(null);
    const [line] = await rowsOf<Row>(
      tx,
      sql`delete from cart_lines l using products p where l.cart_id = ${cart.id} and p.slug = ${slug} and ${lineOf(sql`p.id`, variant)}
          returning l.product_id as product, l.variant_id as variant, l.quantity,
            (select title from product_texts where product_id = p.id and locale = 'fa') as fa,
            (select title from product_texts where product_id = p.id and locale = 'en') as en`,
    );
    if (!line) return unchanged<Removed | null>(null);
    await tell("cart.line-removed", "cart", cart.id, { data: { product: line.product } });
    const title = ctx.locale === "en" && line.en ? line.en : line.fa;
    return { slug, variant: line.variant ?? "", quantity: line.quantity, currency: cart.currency, title };
  },
});
