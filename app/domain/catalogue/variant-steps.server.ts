import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { type Held, ownProduct } from "./access.server.ts";
import { variantsOf } from "./variant-queries.server.ts";
import { mustTakeVariants, type Variant } from "./variants.ts";

/**
 * The maker's product, locked, with its variants, as she saw it when she opened the form. @throws Missing, Refusal when
 * it has changed since or has no variants by its kind
 */
export async function lockVariants(
  tx: Tx,
  actor: Maker,
  { slug, version }: { slug: string; version: number },
): Promise<Held & { variants: Variant[] }> {
  const held = await ownProduct(tx, actor, slug, { lock: true });
  if (held.product.version !== version) throw new Refusal("catalogue.edited-meanwhile");
  mustTakeVariants(held.product.availability);
  return { ...held, variants: await variantsOf(tx, held.product.id) };
}

/** One of them. @throws Missing for a stranger's */
export function variantAmong(variants: readonly Variant[], id: string): Variant {
  const variant = variants.find((one) => one.id === id);
  if (!variant) throw new Missing("variant");
  return variant;
}

/** Sets a variant's price in one currency, or takes it away when none was typed. */
export async function saveVariantPrice(
  tx: Tx,
  variantId: string,
  currency: Currency,
  price: Money | null,
): Promise<void> {
  if (!price) {
    await tx.execute(sql`delete from variant_prices where variant_id = ${variantId} and currency = ${currency}`);
    return;
  }
  await tx.execute(
    sql`insert into variant_prices (variant_id, currency, amount) values (${variantId}, ${currency}, ${price.amount})
        on conflict (variant_id, currency) do update set amount = excluded.amount`,
  );
}

/**
 * A product with variants costs, on cards and shelves, what the cheapest of them does in each currency. Called by every
 * command that changes one; without variants the listing's own price stays.
 */
export async function keepLowestPrices(tx: Tx, productId: string): Promise<void> {
  await tx.execute(
    sql`with offered as (select id from product_variants where product_id = ${productId} and retired_at is null),
          lowest as (select currency, min(amount) as amount from variant_prices where variant_id in (select id from offered) group by currency),
          gone as (delete from product_prices where product_id = ${productId} and exists (select from offered)
            and currency not in (select currency from lowest))
        insert into product_prices (product_id, currency, amount) select ${productId}::uuid, currency, amount from lowest
        on conflict (product_id, currency) do update set amount = excluded.amount where product_prices.amount <> excluded.amount`,
  );
}
