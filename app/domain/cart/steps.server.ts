import { sql } from "drizzle-orm";
import { hashToken } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";

/** The cart a browser's secret names, locked for the rest of the transaction; null if there is none. */
export async function lockCart(tx: Db, token: string): Promise<{ id: string; currency: Currency } | null> {
  if (!token) return null;
  const [cart] = await rowsOf<{ id: string; currency: Currency }>(
    tx,
    sql`select id, currency from carts where token_hash = ${hashToken(token)} for update`,
  );
  return cart ?? null;
}

/** A published product's id, its price in a currency and whether it can go into a cart at all: until when its shop is shut. */
export async function productForCart(tx: Db, slug: string, currency: Currency) {
  const [product] = await rowsOf<{
    id: string;
    availability: string;
    amount: string | null;
    on_hand: number | null;
    shut: boolean;
    back_on: string | null;
  }>(
    tx,
    sql`select p.id, p.availability, pr.amount::text, s.on_hand, sh.paused_at is not null or sh.closed_at is not null as shut,
          case when sh.closed_at is null then sh.paused_until::text end as back_on
        from products p join shops sh on sh.id = p.shop_id
        left join product_prices pr on pr.product_id = p.id and pr.currency = ${currency}
        left join stock_items s on s.product_id = p.id
        where p.slug = ${slug} and p.status = 'published'`,
  );
  return product ?? null;
}
