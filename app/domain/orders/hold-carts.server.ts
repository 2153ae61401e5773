import { sql } from "drizzle-orm";
import type { Cart, CartOf } from "#app/domain/cart/steps.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/** A cart that is to be ordered; `shopIds` are those of all that are held with it. */
export type HeldCart = Cart & { shopIds: string[] };

/**
 * Holds the carts, and their shops as they are, until the orders stand: a shop that pauses or closes meanwhile waits for
 * them, and one that has done so is read as such. Carts and shops in id order.
 * Null for one that is not there, or that another holds if nobody `waits`.
 */
export async function holdCarts(tx: Tx, whose: readonly CartOf[], waits: boolean): Promise<(HeldCart | null)[]> {
  const persons = whose.map(({ actor }) => (actor.kind === "person" ? actor.id : null));
  const tokens = whose.map(({ actor, token }) => (actor.kind === "person" || !token ? null : hashToken(token)));
  const held = await rowsOf<HeldCart & { nth: number }>(
    tx,
    sql`with asked as materialized (
            select x.*, coalesce((select id from carts c where c.person_id = x.person and c.currency = x.currency),
              (select id from carts c where c.token_hash = x.token and c.person_id is null and c.currency = x.currency)) as cart
            from unnest(${sql.param(persons)}::uuid[], ${sql.param(tokens)}::text[], ${sql.param(whose.map(({ currency }) => currency))}::text[])
              with ordinality as x(person, token, currency, nth)),
          held as (select a.nth, c.id, c.currency from asked a join carts c on c.id = a.cart and c.person_id is not distinct from a.person
            order by c.id for update of c ${waits ? sql`` : sql`skip locked`}),
          open as (select s.id from shops s where s.id in (
            select p.shop_id from held join cart_lines l on l.cart_id = held.id join products p on p.id = l.product_id) order by s.id for share)
        select nth::int, id, currency, array(select id from open) as "shopIds" from held`,
  );
  return whose.map((_, index) => held.find(({ nth }) => nth === index + 1) ?? null);
}
