import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

type Pair = { guest: string; hers: string | null; drafted: boolean; lines: number };

/**
 * What a browser gathered before its owner signed in becomes hers, currency by currency. Only the browser's secret opens
 * a guest's basket, so nobody can take a stranger's; afterwards it is hers alone, and a second time finds nothing.
 */
export const mergeCart = command({
  name: "merge-cart",
  who: signedIn,
  input: z.object({ cart: z.string().max(64, "too-long") }),
  async run({ tx, actor, tell }, { cart: token }) {
    if (!token) return unchanged(0);
    const pairs = await rowsOf<Pair>(
      tx,
      sql`select g.id as guest, h.id as hers, exists (select from checkouts where cart_id = g.id) as drafted,
            (select count(*)::int from cart_lines where cart_id = g.id) as lines
          from carts g left join carts h on h.person_id = ${actor.id} and h.currency = g.currency
          where g.token_hash = ${hashToken(token)} and g.person_id is null
          order by g.currency for update of g`,
    );
    for (const { guest, hers, drafted, lines } of pairs) {
      // The basket on whose way to an order she is stays, with what was said on it; the other is emptied into it.
      const [kept, other] = drafted || hers === null ? [guest, hers] : [hers, guest];
      if (other) await pour(tx, other, kept);
      await tx.execute(sql`update carts set person_id = ${actor.id} where id = ${kept}`);
      await tell("cart.merged", "cart", kept, { data: { lines } });
    }
    return pairs.length === 0 ? unchanged(0) : pairs.length;
  },
});

/** One basket's lines into another, which then is gone. Quantities add up to what there is; the older price stays seen. */
async function pour(tx: Tx, from: string, into: string): Promise<void> {
  await tx.execute(sql`select 1 from carts where id in (${from}, ${into}) order by id for update`);
  await tx.execute(
    sql`insert into cart_lines as l (cart_id, product_id, variant_id, quantity, seen_price, added_at)
        select ${into}, product_id, variant_id, quantity, seen_price, added_at from cart_lines where cart_id = ${from}
        on conflict (cart_id, product_id, variant_id) do update set
          quantity = least(l.quantity + excluded.quantity, ${roomFor(sql`excluded.product_id`, sql`excluded.variant_id`)}),
          seen_price = case when excluded.added_at < l.added_at then excluded.seen_price else l.seen_price end,
          added_at = least(l.added_at, excluded.added_at)`,
  );
  await tx.execute(sql`delete from carts where id = ${from}`);
}

/** Pieces there are of what is counted, never less than one so that she is told at the line; else as many as a line may hold. */
const roomFor = (product: SQL, variant: SQL): SQL =>
  sql`least(999, greatest(1, coalesce((select floor(s.on_hand / coalesce((select takes from product_variants where id = ${variant}), 1))::int
        from stock_items s where s.product_id = ${product}), 999)))`;
